import type { RejectionFragment } from '../generated/operations/graphql.js';

/** A text that nobody has said the meaning of, and in how many of the rejected rows it stands. */
export type UnknownText = { readonly text: string; readonly rows: number };

/** The texts whose meaning is not known, the commonest first. Case and how wide gaps are do not tell texts apart. */
export function unknownTexts(rejections: readonly Pick<RejectionFragment, 'code' | 'value'>[]): UnknownText[] {
  const found = new Map<string, UnknownText>();
  for (const { code, value } of rejections) {
    if (code !== 'UNKNOWN_OUTCOME' || value === null) continue;
    const key = value.trim().toLowerCase().replace(/\s+/g, ' ');
    const former = found.get(key);
    found.set(key, { text: former?.text ?? value.trim(), rows: (former?.rows ?? 0) + 1 });
  }
  return [...found.values()].sort((one, other) => other.rows - one.rows);
}

type Rejected = { readonly nodes: readonly RejectionFragment[]; readonly totalCount: number };

/** The rows that were rejected for anything else than a text of which the meaning is not known. */
export function otherRejections({ nodes, totalCount }: Rejected): Rejected {
  const others = nodes.filter(({ code }) => code !== 'UNKNOWN_OUTCOME');
  return { nodes: others, totalCount: totalCount - nodes.length + others.length };
}
