/** How a server can be made to answer in JSON, the strictest first. */
const FORMATS = ['json_schema', 'json_object', 'text'] as const;

export type ReplyFormat = (typeof FORMATS)[number];

/** The format that a server takes, found out once. */
export type ReplyFormats = {
  readonly current: ReplyFormat;
  /** A request for this format was answered: it is kept from now on. */
  accepted(format: ReplyFormat): void;
  /** A request for this format was refused; answers whether another one is worth trying. */
  refused(format: ReplyFormat): boolean;
};

/** Goes from format to format until one is accepted. Where none is, the format was not the reason, and all count anew. */
export function replyFormats(): ReplyFormats {
  let place = 0;
  let isKnown = false;
  return {
    get current() {
      return FORMATS[place] ?? 'text';
    },
    accepted(format) {
      if (isKnown) return;
      isKnown = true;
      place = FORMATS.indexOf(format);
    },
    refused(format) {
      if (FORMATS[place] !== format) return true;
      if (isKnown) return false;
      place = (place + 1) % FORMATS.length;
      return place > 0;
    },
  };
}
