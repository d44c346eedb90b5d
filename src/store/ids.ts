import { v7 } from 'uuid';

const PREFIXES = {
  Offer: 'offer',
  Lead: 'lead',
  LeadImport: 'import',
  ScoringRun: 'run',
  ScoreResult: 'result',
} as const;

/** The kinds of objects that have an id of their own. */
export type NodeKind = keyof typeof PREFIXES;

const KINDS = new Map<string, NodeKind>(Object.entries(PREFIXES).map(([kind, prefix]) => [prefix, kind as NodeKind]));

const ID = /^([a-z]+)_[0-9a-f]{32}$/;

/** A new id, greater than every id of its kind that this process made before. */
export function newId(kind: NodeKind): string {
  return `${PREFIXES[kind]}_${v7().replaceAll('-', '')}`;
}

/** The kind of object that an id names; null where it has not the form of an id. */
export function kindOfId(id: string): NodeKind | null {
  const prefix = ID.exec(id)?.[1];
  return (prefix && KINDS.get(prefix)) || null;
}
