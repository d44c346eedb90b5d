import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Intent } from '../../src/domain/generated/enums.js';
import type { ScoredLead } from '../../src/domain/lead.js';
import type { IdealCustomer, ScoredOffer } from '../../src/domain/offer.js';
import { readLines, readTable, several } from './read-data.js';

/** Typical lists of teams, and leads whose biography is decisive. */
export type LeadSet = 'ordinary' | 'hard';

/** Offers that the judge was developed with, and held-out ones. */
export type OfferPart = 'development' | 'held-out';

/** A lead and an offer, with a reader's label. */
export type LabelledLead = {
  readonly set: LeadSet;
  readonly offer: ScoredOffer;
  readonly lead: ScoredLead;
  readonly label: Intent;
  readonly alsoOk: readonly string[];
  /** Why the row is hard. */
  readonly kind: string;
  /** In a `group` (empty for none) a lead of a lower rank must not score less than one of a higher. */
  readonly group: string;
  readonly rank: number;
  /** The label of a second reader, who did not see the first; null where there was none. */
  readonly secondLabel: string | null;
  /** The verdict of the former judge; null where there is none. */
  readonly formerVerdict: string | null;
};

type Line = {
  readonly id: string;
  readonly set?: LeadSet;
  readonly offer: { name: string; value_props: string[]; ideal_use_cases: string[] };
  readonly lead: { role: string; company: string; industry: string; location: string; linkedin_bio: string };
  readonly label: Intent;
  readonly also_ok: string;
  readonly kind: string;
  readonly group: string;
  readonly rank: number | string;
};

type OwnOffer = {
  readonly part: OfferPart;
  readonly set: LeadSet;
  readonly name: string;
  readonly valueProps: readonly string[];
  readonly idealUseCases: readonly string[];
};

const NOBODY_IN_PARTICULAR: IdealCustomer = {
  industries: [],
  adjacentIndustries: [],
  decisionMakers: [],
  influencers: [],
  buyingFunctions: [],
};

/** Reads labelled leads from a file with one JSON document per line; `former` has verdicts of the former judge by id. */
export function readLabelledLines(
  folder: string,
  name: string,
  former: Readonly<Record<string, string>>,
): LabelledLead[] {
  return readLines<Line>(folder, name).map(({ id, set, offer, lead, label, also_ok, kind, group, rank }) => ({
    set: set ?? 'hard',
    offer: {
      name: offer.name,
      valueProps: offer.value_props,
      idealUseCases: offer.ideal_use_cases,
      idealCustomer: NOBODY_IN_PARTICULAR,
    },
    lead: leadOf({ ...lead, bio: lead.linkedin_bio }),
    label,
    alsoOk: several(also_ok),
    kind,
    group,
    rank: Number(rank),
    secondLabel: null,
    formerVerdict: former[id] ?? null,
  }));
}

/** Reads the project's labelled leads of some offers. */
export function readOwnLeads(folder: string, part: OfferPart): LabelledLead[] {
  const offers: Readonly<Record<string, OwnOffer>> = JSON.parse(
    readFileSync(join(folder, 'judge-offers.json'), 'utf8'),
  );
  return readTable(folder, 'judge-leads.csv').flatMap((row) => {
    const offer = offers[row.offer ?? ''];
    if (!offer) throw new Error(`judge-leads.csv names an unknown offer: ${row.offer}`);
    return offer.part === part ? [ownLead(row, offer)] : [];
  });
}

function ownLead(
  row: Readonly<Record<string, string>>,
  { set, name, valueProps, idealUseCases }: OwnOffer,
): LabelledLead {
  const { role = '', company = '', industry = '', location = '', bio = '' } = row;
  return {
    set,
    offer: { name, valueProps, idealUseCases, idealCustomer: NOBODY_IN_PARTICULAR },
    lead: leadOf({ role, company, industry, location, bio }),
    label: row.label as Intent,
    alsoOk: several(row.also_ok),
    kind: row.kind ?? '',
    group: '',
    rank: 0,
    secondLabel: row.second_label || null,
    formerVerdict: row.former_judge || null,
  };
}

function leadOf(texts: Readonly<Record<'role' | 'company' | 'industry' | 'location' | 'bio', string>>): ScoredLead {
  const text = (value: string) => value.trim() || null;
  return {
    role: text(texts.role),
    company: text(texts.company),
    industry: text(texts.industry),
    location: text(texts.location),
    linkedinBio: text(texts.bio),
  };
}
