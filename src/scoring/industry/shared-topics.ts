import reading from '../vocabulary/industry-reading.json' with { type: 'json' };
import { wordsOf } from './industry-words.js';
import type { Mention, ReadText } from './mentions.js';
import { longestNamingAt } from './terms.js';

const sharedHeads = new Set(reading.sharedHeads.flatMap(wordsOf).map(({ folded }) => folded));

/** Completes list items that share the topic of the item before: in "insurance carriers and brokers", insurance brokers. */
export function withSharedTopics(read: ReadText): ReadText {
  const completed = read.mentions.flatMap((mention) => completedAfter(read, mention) ?? []);
  const starts = new Set(completed.map(({ first }) => first));
  const others = read.mentions.filter(({ first }) => !starts.has(first));
  return { ...read, mentions: [...others, ...completed].sort((one, other) => one.first - other.first) };
}

function completedAfter({ words, mentions }: ReadText, { first, last }: Mention): Mention | undefined {
  const at = last + 1;
  const [topic, head] = [words[first], words[at]];
  if (topic === undefined || head === undefined || head.joint !== 'LIST' || !sharedHeads.has(head.folded))
    return undefined;
  const naming = longestNamingAt([topic, { ...head, joint: 'NONE' }], 0);
  const longer = mentions.some((mention) => mention.first === at && mention.last > at);
  if (naming?.length !== 2 || longer) return undefined;
  return { industries: naming.industries, key: naming.key, first: at, last: at };
}
