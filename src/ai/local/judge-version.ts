/** Tells versions of the built-in judge apart: another one for any change of its verdicts. Results of others become stale. */
export const JUDGE_VERSION = '2';
