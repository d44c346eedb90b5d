import { counted } from '../../parts/format.js';

/** "12 leads match", "1 lead matches", "No leads match"; without a filter "5,000 leads". */
export function sizeText(count: number, isNarrowed: boolean): string {
  if (!isNarrowed) return counted(count, 'lead');
  if (count === 0) return 'No leads match';
  return `${counted(count, 'lead')} ${count === 1 ? 'matches' : 'match'}`;
}
