import type { RejectionFragment } from '../generated/operations/graphql.js';

/** A text without a meaning, and the number of rejected rows that have it. */
export type UnknownText = { readonly text: string; readonly rows: number };

/** Returns the texts without a meaning, most frequent first. Case and white space are ignored. */
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

/** Returns the rows that were rejected for other reasons than an unknown text. */
export function otherRejections({ nodes, totalCount }: Rejected): Rejected {
  const others = nodes.filter(({ code }) => code !== 'UNKNOWN_OUTCOME');
  return { nodes: others, totalCount: totalCount - nodes.length + others.length };
}
