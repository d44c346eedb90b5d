/** The version of the built-in judge. Any change to its verdicts needs a new one; results of other versions become stale. */
export const JUDGE_VERSION = '5';
