import { describe, it } from 'vitest';
import { expectFieldsInTime, expectFilesInTime, PATTERNS } from '../attacks/long-texts.js';

describe('texts of one thing over and over', () => {
  it('are read, scored, searched and exported in the time of any other, in every field of a lead', () =>
    expectFieldsInTime(PATTERNS));

  it('are read in the time of any other, as headers, as cells, and as what an offer says', () =>
    expectFilesInTime(PATTERNS));
});
