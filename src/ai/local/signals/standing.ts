import { type Passage, quoteFrom } from '../text/passage.js';
import { byList, phraseFinder } from '../text/phrases.js';
import vocabulary from '../vocabulary/standing.json' with { type: 'json' };
import type { Signals } from './signals.js';

const findStandings = phraseFinder(byList(vocabulary));

/** Finds words by which a lead says that it has left, studies, or looks for a job. A decider may study beside the post. */
export function readStanding(bio: Passage, decides: boolean): Signals['objection'] {
  const mark = findStandings(bio.words).find(({ meaning, last }) => {
    if (meaning === 'STUDIES') return !decides;
    return meaning !== 'SEEKS_JOB' || !endsInQuestion(bio, last);
  });
  return mark ? { kind: mark.meaning, evidence: quoteFrom(bio, mark) } : null;
}

/** "Looking for a new role? Talk to me." is a recruiter. */
function endsInQuestion({ text, words }: Passage, at: number): boolean {
  const sentence = words[at]?.sentence;
  const last = words.findLastIndex((word) => word.sentence === sentence);
  return text.slice(words[last]?.end).trimStart().startsWith('?');
}
