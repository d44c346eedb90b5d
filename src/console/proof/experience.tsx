import type { OutcomeTarget, PerformanceFragment } from '../generated/operations/graphql.js';
import { experienceText } from './experience-text.js';

type ExperienceProps = { readonly report: PerformanceFragment; readonly target: OutcomeTarget };

/** The success rate behind a score, in words; nothing before there are enough outcomes for a forecast. */
export function Experience({ report: { byScore, shortfalls }, target }: ExperienceProps) {
  if (shortfalls.some(({ part }) => part === 'FORECAST')) return null;
  const sentences = byScore.flatMap((band) => experienceText(band, target) ?? []);
  if (sentences.length === 0) return null;
  return (
    <section className="card stack" aria-label="What to expect of a score">
      <h3>What to expect of a score</h3>
      <p>By the outcomes of your leads so far, with the 95 % interval of each share:</p>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
