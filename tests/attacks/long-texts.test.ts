import { describe, it } from 'vitest';
import { expectFieldsInTime, expectFilesInTime } from './long-texts.js';

// All of them take a minute.
const SOME_PATTERNS = [' ', 'ex-', 'former CEO, ', 'http://a.', 'é\u0301'];

describe('texts of one thing over and over', () => {
  it('are read, scored, searched and exported in the time of any other, in every field of a lead', () =>
    expectFieldsInTime(SOME_PATTERNS));

  it('are read in the time of any other, as headers, as cells, and as what an offer says', () =>
    expectFilesInTime(SOME_PATTERNS));
});
