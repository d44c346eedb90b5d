import { isBlank } from './cells.js';
import type { HeaderKnowledge } from './known-headers.js';
import terms from './survey-terms.json' with { type: 'json' };

/** The texts that survey tools write below a question, alone or together with the labels of other answers. */
const ALONE = new Set(terms.alone);
const AMONG_OTHERS = new Set(terms.amongOthers);

/** Whether survey tools write a text below a question. */
export function isSurveyTerm(text: string): boolean {
  const term = text.trim().toLowerCase();
  return ALONE.has(term) || AMONG_OTHERS.has(term);
}

/** A header that is only the number of a question. */
const QUESTION_NUMBER = /^q\d+(?:[_.]\d+)*(?:_\w+)?$/i;

const JSON_OBJECT = /^\{.*\}$/s;
const DATA = /\S@\S+\.\S|https?:\/\/|^\W*\d[\d\s.,:/()+-]*$/;

/** Whether a text has an address, a link or a number, as values have and headers have not. */
export function isValue(text: string): boolean {
  return DATA.test(text);
}

/**
 * Whether the row below a header is a second line of it, as survey tools write one: the questions in full, the types of
 * answers, or the ids of the columns.
 */
export function isSecondHeader(cells: readonly string[], header: readonly string[], headers: HeaderKnowledge): boolean {
  const filled = [...cells.entries()]
    .filter(([, cell]) => !isBlank(cell))
    .map(([place, cell]) => ({ place, text: cell.trim() }));
  const texts = filled.map(({ text }) => text.toLowerCase());
  if (texts.length === 0) return false;
  if (texts.every((text) => JSON_OBJECT.test(text))) return true;
  if (texts.some(isValue)) return false;
  if (texts.some((text) => AMONG_OTHERS.has(text)) || texts.every((text) => ALONE.has(text))) return true;
  const isAlike = ({ place, text }: { place: number; text: string }) => headers.meansTheSame(text, header[place] ?? '');
  const alike = filled.filter(isAlike).length;
  const isOfSurvey = ({ place, text }: { place: number; text: string }) =>
    QUESTION_NUMBER.test(header[place] ?? '') || isSurveyTerm(text);
  return alike >= 2 && 2 * (alike + filled.filter(isOfSurvey).length) > filled.length;
}
