import { byList, type Mark, phraseFinder } from '../../../text/phrases.js';
import { isBefore, type Passage, quoteFrom } from '../text/passage.js';
import needs from '../vocabulary/needs.json' with { type: 'json' };
import vocabulary from '../vocabulary/standing.json' with { type: 'json' };
import type { Signals } from './signals.js';

type Standing = keyof typeof vocabulary.anywhere;

const NEGATION_WITHIN = 2;

const findAnywhere = phraseFinder<Standing>(byList(vocabulary.anywhere));
const findNegations = phraseFinder(needs.negation.map((phrase) => [phrase, 'NOT'] as const));
const findOpenings = phraseFinder<Standing>(byList(vocabulary.opening));

/** Finds words by which a lead says that it has left, studies, or looks for a job. A decider may study beside the post. */
export function readStanding(bio: Passage, decides: boolean): Signals['objection'] {
  const openings = findOpenings(bio.words).filter(({ first }) => opensSentence(bio, first));
  const mark = [...findAnywhere(bio.words), ...openings].find((found) => saysSo(bio, found, decides));
  return mark ? { kind: mark.meaning, evidence: quoteFrom(bio, mark) } : null;
}

/** "Student at Ghent" speaks of the lead; "I teach students" does not. */
function opensSentence({ words }: Passage, at: number): boolean {
  return words[at - 1]?.sentence !== words[at]?.sentence;
}

function saysSo(bio: Passage, { meaning, first, last }: Mark<Standing>, decides: boolean): boolean {
  if (meaning === 'STUDIES') return !decides;
  if (meaning !== 'SEEKS_JOB') return true;
  const mark = { first, last };
  const negated = findNegations(bio.words).some((negation) => isBefore(bio, negation, mark, NEGATION_WITHIN));
  return !negated && !endsInQuestion(bio, last);
}

/** "Looking for a new role? Talk to me." is a recruiter. */
function endsInQuestion({ text, words }: Passage, at: number): boolean {
  const sentence = words[at]?.sentence;
  const last = words.findLastIndex((word) => word.sentence === sentence);
  return text.slice(words[last]?.end).trimStart().startsWith('?');
}
