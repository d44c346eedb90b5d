/** The bounds of a range of scores as typed. */
export type WrittenLimits = { readonly min: string; readonly max: string };

/** The parsed bounds, or their fault. */
export type ReadLimits =
  | { readonly minScore: number | null; readonly maxScore: number | null; readonly fault: null }
  | { readonly fault: string };

/** Parses the bounds of a range of scores; a blank one means no bound. */
export function readLimits({ min, max }: WrittenLimits): ReadLimits {
  const [minScore, maxScore] = [scoreIn(min), scoreIn(max)];
  if (minScore === undefined) return { fault: faultOf(min) };
  if (maxScore === undefined) return { fault: faultOf(max) };
  if (minScore !== null && maxScore !== null && minScore > maxScore) {
    return { fault: `No score is both ${minScore} or more and ${maxScore} or less.` };
  }
  return { minScore, maxScore, fault: null };
}

function faultOf(text: string): string {
  return `“${text.trim()}” is no score. Scores are whole numbers from 0 to 100.`;
}

/** Returns undefined where a text is not a score. */
function scoreIn(text: string): number | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  return /^\d{1,3}$/.test(written) && Number(written) <= 100 ? Number(written) : undefined;
}
