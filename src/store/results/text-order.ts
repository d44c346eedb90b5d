import type { Dialect } from '../dialect.js';
import { Prisma } from '../generated/sqlite/client.js';
import { SEARCHED_KEYS } from '../leads/lead-text.js';
import type { ResultKey, Segment } from './result-key.js';

/** The fields of a lead by which results can be sorted. */
const SORTED_FIELDS = ['NAME', 'ROLE', 'COMPANY', 'INDUSTRY'] as const;

export type SortedField = (typeof SORTED_FIELDS)[number];

export type TextOrder = `${SortedField}_${'ASC' | 'DESC'}`;

/** The orders of results by a text of their leads. */
export const TEXT_ORDERS = SORTED_FIELDS.flatMap((field) => [`${field}_ASC`, `${field}_DESC`] as const);

export function isTextOrder(order: string): order is TextOrder {
  return (TEXT_ORDERS as readonly string[]).includes(order);
}

/** A cursor has at most this many characters of the text after which a page starts. */
const LONGEST = 100;

/** Returns the folded text of a "Lead" for an order; null where it has none. */
export function textToSortBy(order: TextOrder, dialect: Dialect): Prisma.Sql {
  const key = order.split('_')[0]?.toLowerCase() ?? '';
  const text = column(key);
  return Prisma.sql`substr(CASE WHEN ${text} IS NULL THEN NULL
    WHEN ${dialect.isPlain(text)} THEN ${dialect.lowerCase(text)}
    ELSE ${lineOf(key, dialect)} END, 1, ${LONGEST}) ${dialect.bytewise}`;
}

/** Returns the line of a field in the search text; fields without text have no line. Most texts are found without it. */
function lineOf(key: string, { lineBreakIn }: Dialect): Prisma.Sql {
  const before = SEARCHED_KEYS.slice(0, (SEARCHED_KEYS as readonly string[]).indexOf(key));
  const rest = before.reduce(
    (text, other) => Prisma.sql`CASE WHEN ${column(other)} IS NULL THEN ${text}
      ELSE substr(${text}, ${lineBreakIn(text)} + 1) END`,
    Prisma.sql`("Lead"."searchText" || ${BREAK})`,
  );
  return Prisma.sql`substr(${rest}, 1, ${lineBreakIn(rest)} - 1)`;
}

const BREAK = Prisma.raw(`'\n'`);

function column(key: string): Prisma.Sql {
  return Prisma.raw(`"Lead"."${key}"`);
}

/** Returns the segments of an order by text that follow a row: leads with a text, then those without one. */
export function textSegments(order: TextOrder, after: ResultKey | null): Segment[] {
  const [direction, beyond] = order.endsWith('_ASC') ? (['ASC', '>'] as const) : (['DESC', '<'] as const);
  const text = after?.sortText ?? null;
  const withText: Segment = {
    where: after && text !== null ? textBehind(Prisma.raw(beyond), text, after) : Prisma.sql`"sortText" IS NOT NULL`,
    orderBy: Prisma.sql`"sortText" ${Prisma.raw(direction)}, ${BY_SCORE}`,
  };
  const isWithin = after !== null && text === null;
  const withoutText: Segment = {
    where: Prisma.sql`"sortText" IS NULL AND ${isWithin ? scoreBehind(after) : Prisma.sql`true`}`,
    orderBy: BY_SCORE,
  };
  return isWithin ? [withoutText] : [withText, withoutText];
}

/** No score sorts below every score. */
const SCORE = Prisma.sql`COALESCE("score", -1)`;

const BY_SCORE = Prisma.sql`${SCORE} DESC, "leadId"`;

function textBehind(beyond: Prisma.Sql, text: string, key: ResultKey): Prisma.Sql {
  return Prisma.sql`("sortText" ${beyond} ${text} OR ("sortText" = ${text} AND ${scoreBehind(key)}))`;
}

function scoreBehind({ score, leadId }: ResultKey): Prisma.Sql {
  return Prisma.sql`(${SCORE} < ${score ?? -1} OR (${SCORE} = ${score ?? -1} AND "leadId" > ${leadId}))`;
}
