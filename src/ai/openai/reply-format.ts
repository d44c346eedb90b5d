/** The ways to get a reply in JSON, the strictest first. */
const FORMATS = ['json_schema', 'json_object', 'text'] as const;

export type ReplyFormat = (typeof FORMATS)[number];

/** Finds the reply format that a server supports. */
export type ReplyFormats = {
  readonly current: ReplyFormat;
  /** Records that a request for this format was answered: it is used from now on. */
  accepted(format: ReplyFormat): void;
  /** Records that a request for this format was refused. Returns whether another format is worth trying. */
  refused(format: ReplyFormat): boolean;
};

/** Tries one format after another until one is accepted. Where none is, the format was not the reason, and it starts again. */
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
