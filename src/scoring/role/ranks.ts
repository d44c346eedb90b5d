import type { RoleRelevance } from '../../domain/generated/enums.js';

type RankFacts = { readonly relevance: RoleRelevance; readonly because: string };

/** The ranks of posts, the highest first, each with its relevance to buying. */
export const RANKS = {
  OWNER: { relevance: 'DECISION_MAKER', because: 'an owner decides' },
  FOUNDER: { relevance: 'DECISION_MAKER', because: 'a founder decides' },
  CHAIR: { relevance: 'DECISION_MAKER', because: 'the chair of a board decides' },
  C_LEVEL: { relevance: 'DECISION_MAKER', because: 'a C-level officer decides' },
  MANAGING_DIRECTOR: { relevance: 'DECISION_MAKER', because: 'a managing director or general manager decides' },
  PRESIDENT: { relevance: 'DECISION_MAKER', because: 'a president decides' },
  BOARD: { relevance: 'DECISION_MAKER', because: 'a member of the board decides' },
  PARTNER: { relevance: 'DECISION_MAKER', because: 'a partner of a firm decides' },
  AUTHORISED_OFFICER: { relevance: 'DECISION_MAKER', because: 'an authorised officer signs for the firm' },
  VICE_PRESIDENT: { relevance: 'DECISION_MAKER', because: 'a vice president decides' },
  HEAD: { relevance: 'DECISION_MAKER', because: 'the head of a department decides' },
  DIRECTOR: { relevance: 'DECISION_MAKER', because: 'a director of a function decides' },
  MANAGER: { relevance: 'INFLUENCER', because: 'a manager has a say' },
  PRODUCT_OWNER: { relevance: 'INFLUENCER', because: 'a product owner has a say, and owns no firm' },
  LEAD: { relevance: 'INFLUENCER', because: 'a lead or supervisor has a say' },
  PRINCIPAL: { relevance: 'INFLUENCER', because: 'a principal has a say' },
  ARCHITECT: { relevance: 'INFLUENCER', because: 'an architect has a say' },
  STAFF: { relevance: 'INFLUENCER', because: 'staff grade has a say' },
  SPECIALIST: { relevance: 'INFLUENCER', because: 'a specialist has a say' },
  SENIOR: { relevance: 'INFLUENCER', because: 'a senior has a say' },
  CONTRIBUTOR: { relevance: 'OTHER', because: 'it carries no say over buying' },
} as const satisfies Record<string, RankFacts>;

export type Rank = keyof typeof RANKS;

/** All ranks, the highest first. */
export const RANKS_IN_ORDER = Object.keys(RANKS) as readonly Rank[];

const places = new Map(RANKS_IN_ORDER.map((rank, index) => [rank, index]));

/** Sorts the higher rank first. */
export function compareRanks(one: Rank, other: Rank): number {
  return (places.get(one) ?? 0) - (places.get(other) ?? 0);
}

export function isRank(meaning: string): meaning is Rank {
  return Object.hasOwn(RANKS, meaning);
}

export function isDecider(rank: Rank | null): boolean {
  return rank !== null && RANKS[rank].relevance === 'DECISION_MAKER';
}
