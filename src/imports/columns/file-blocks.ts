import { headerWords } from '../../text/header-key.js';
import { blockOf, isOfSomebodyElse, isStrangersBlock } from './block-match.js';
import { hasWordOf, kindsOf } from './header-words.js';
import { matchHeader } from './match-header.js';
import type { HeaderMatch, Slot } from './vocabulary.js';

type Matches = readonly HeaderMatch[];

/** The fields that identify a person, and that things do not have. */
const IDENTITY: ReadonlySet<Slot> = new Set<Slot>(['FIRST_NAME', 'LAST_NAME', 'EMAIL']);

/** Fields that things may have too, unless the block also has a name or an address. */
const OF_PERSONS: ReadonlySet<Slot> = new Set<Slot>(['ROLE', 'LINKEDIN_URL']);

const OF_JOB: ReadonlySet<Slot> = new Set<Slot>(['ROLE', 'COMPANY']);

/** Ranks after headers that are unambiguous alone. */
const COST = 90_000;

/**
 * Returns the possible meanings of each header, by the other headers of its block. A "Lead: Title" is a role if the file has a
 * "Lead: Email"; a block with an unknown word is about somebody else if the file has another name or address: "SDR: Email". A
 * block with a role or a company is a part of a form: its "Question: Industry" is the person's too.
 */
export function withBlocksTold(headers: readonly string[], matches: readonly Matches[]): Matches[] {
  const blocks = headers.map(blockOf);
  const identities = (context: string | undefined, isWithin: boolean) =>
    new Set(
      matches.flatMap((found, column) =>
        (blocks[column]?.context === context) === isWithin ? found.map(({ slot }) => slot).filter(isIdentity) : [],
      ),
    );
  const isForm = (wanted: string) =>
    !hasWordOf(wanted, ['company']) &&
    matches.some((found, column) => blocks[column]?.context === wanted && found.some(({ slot }) => OF_JOB.has(slot)));
  return matches.map((found, column) => {
    const { context, label } = blocks[column] ?? {};
    if (context === undefined || label === undefined) return found;
    const own = identities(context, true);
    if (own.size === 0) return found.length > 0 || !isForm(context) ? found : withoutBlock(label);
    const others = isStrangersBlock(context) ? identities(context, false) : new Set<Slot>();
    if ([...own].some((slot) => others.has(slot))) return [];
    return found.length > 0 ? found : matchHeader(label).filter(({ slot, isSure }) => isSure || OF_PERSONS.has(slot));
  });
}

/** Returns what a label means that things may have too, except a name. */
function withoutBlock(label: string): Matches {
  const meant = matchHeader(label).filter(({ slot, isSure }) => isSure && slot !== 'NAME');
  return meant.map((match) => ({ ...match, cost: COST + match.cost }));
}

/** A header with a remark of one word: "company (metadata)". */
const REMARKED = /^([^()[\]]+)[([]([^()[\],;/|]+)[)\]]\s*$/u;

/**
 * Ignores a remark of one word where no other column has the field, so that it distinguishes nothing: the remark says where a
 * tool has the value from.
 */
export function withRemarksIgnored(headers: readonly string[], matches: readonly Matches[]): Matches[] {
  const known = new Set(matches.flatMap((found) => found.map(({ slot }) => slot)));
  if (known.has('FIRST_NAME') || known.has('LAST_NAME')) known.add('NAME');
  return matches.map((found, column) => {
    const [, label = '', remark = ''] = found.length > 0 ? [] : (REMARKED.exec(headers[column] ?? '') ?? []);
    if (headerWords(remark).some((word) => isOfSomebodyElse(word) || kindsOf(word).length > 0)) return found;
    const plain = matchHeader(label).filter(({ slot, isSure }) => isSure && !known.has(slot));
    return plain.length > 0 ? plain.map(({ slot }) => ({ slot, cost: COST, isSure: false })) : found;
  });
}

const PARENT = /^parent\s+(.+)/;

/** Takes a CRM's "parent company" of a person for the employer, if no header means the company. */
export function withParentCompany(headers: readonly string[], matches: readonly Matches[]): Matches[] {
  const hasCompany = matches.some((found) => found.some(({ slot }) => slot === 'COMPANY'));
  return matches.map((found, column) => {
    const [, label] = PARENT.exec(headerWords(headers[column] ?? '').join(' ')) ?? [];
    if (hasCompany || found.length > 0 || label === undefined) return found;
    return matchHeader(label).filter(({ slot, isSure }) => slot === 'COMPANY' && isSure);
  });
}

function isIdentity(slot: Slot): boolean {
  return IDENTITY.has(slot);
}
