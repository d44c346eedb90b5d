import { type FakeReply, verdicts } from './fake-gemini-replies.js';

/** Calls to the fake Gemini that wait until the test releases them. */
export type HeldReplies = {
  readonly reply: FakeReply;
  /** The number of waiting calls. */
  readonly waiting: number;
  /** The number of calls that the service aborted while they waited. */
  readonly brokenOff: number;
  /** Answers all waiting and all later calls. */
  release(): void;
};

/** Holds each call until `release`, then answers it by `answer`. */
export function holdReplies(answer: FakeReply = verdicts()): HeldReplies {
  let waiting = 0;
  let brokenOff = 0;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    get waiting() {
      return waiting;
    },
    get brokenOff() {
      return brokenOff;
    },
    release,
    async reply(request, response) {
      waiting += 1;
      const closed = new Promise<void>((resolve) => response.once('close', resolve));
      await Promise.race([released, closed]);
      waiting -= 1;
      if (response.destroyed) brokenOff += 1;
      else await answer(request, response);
    },
  };
}
