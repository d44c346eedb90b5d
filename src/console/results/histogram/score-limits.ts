/** The limits of a range of scores as somebody writes them. */
export type WrittenLimits = { readonly min: string; readonly max: string };

/** What written limits mean, or what is wrong with them. */
export type ReadLimits =
  | { readonly minScore: number | null; readonly maxScore: number | null; readonly fault: null }
  | { readonly fault: string };

/** Reads the limits of a range of scores; a blank one limits nothing. */
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

/** Undefined where a text is no score. */
function scoreIn(text: string): number | null | undefined {
  const written = text.trim();
  if (written === '') return null;
  return /^\d{1,3}$/.test(written) && Number(written) <= 100 ? Number(written) : undefined;
}
