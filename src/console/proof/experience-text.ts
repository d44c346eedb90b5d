import type { BandFragment, OutcomeTarget, RateFragment } from '../generated/operations/graphql.js';
import { bandName } from './band-name.js';
import { percent, percentRange } from './percent-text.js';

const SUCCEEDED: Readonly<Record<OutcomeTarget, string>> = { WON: 'were won', MEETING: 'had a meeting or were won' };

/** "Leads with a score of 80–89: 24 % were won (18–31 %)."; null where too few have an outcome. */
export function experienceText(band: Pick<BandFragment, 'fromScore' | 'rate'>, target: OutcomeTarget): string | null {
  const share = shareText(band.rate, target);
  return share && `Leads with a score of ${bandName({ ...band, grade: null, intent: null })}: ${share}.`;
}

/** "24 % were won (18–31 %)"; null where too few have an outcome. */
export function shareText(rate: RateFragment, target: OutcomeTarget): string | null {
  return rate.share === null ? null : `${percent(rate.share)} ${SUCCEEDED[target]} (${percentRange(rate)})`;
}
