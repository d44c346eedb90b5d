/** The joint between a word and the one before it: none, a comma or "and", or the end of a clause. */
export type Joint = 'NONE' | 'LIST' | 'CLAUSE';

const CLAUSE_END = /[;:!?()[\]\n；：！？（）。【】؛؟]|\.\s/;
const LIST_MARK = /[,/&+|·•–—<>、，،・]|\s-\s/;

/** Returns the joint of two words by the text between them. */
export function jointOf(gap: string): Joint {
  if (gap === ' ' || gap === '') return 'NONE';
  if (CLAUSE_END.test(gap)) return 'CLAUSE';
  return LIST_MARK.test(gap) ? 'LIST' : 'NONE';
}

/** Returns the stronger of two joints. */
export function stronger(one: Joint, other: Joint): Joint {
  if (one === 'CLAUSE' || other === 'CLAUSE') return 'CLAUSE';
  return one === 'LIST' || other === 'LIST' ? 'LIST' : 'NONE';
}
