import { randomFillSync, randomInt } from 'node:crypto';
import { v7 } from 'uuid';

const PREFIXES = {
  Offer: 'offer',
  Lead: 'lead',
  LeadImport: 'import',
  ScoringRun: 'run',
  ScoreResult: 'result',
  ScoringModel: 'model',
  Outcome: 'outcome',
  OutcomeBatch: 'batch',
} as const;

/** The kinds of objects that have ids. */
export type NodeKind = keyof typeof PREFIXES;

const KINDS = new Map<string, NodeKind>(Object.entries(PREFIXES).map(([kind, prefix]) => [prefix, kind as NodeKind]));

const ID = /^([a-z]+)_[0-9a-f]{32}$/;

/** Makes an id, greater than all earlier ids of its kind from this process. */
export function newId(kind: NodeKind): string {
  last = nextInstant(last, Date.now());
  return `${PREFIXES[kind]}_${v7({ msecs: last.msecs, seq: last.seq, random: randomBytes() }, id).toString('hex')}`;
}

/** Milliseconds since 1970, and a sequence number within the millisecond, from a random start. */
type Instant = { readonly msecs: number; readonly seq: number };

let last: Instant = { msecs: 0, seq: 0 };

function nextInstant({ msecs, seq }: Instant, now: number): Instant {
  return now > msecs ? { msecs: now, seq: randomInt(2 ** 31) } : { msecs, seq: seq + 1 };
}

// Random bytes are drawn for a thousand ids at once: drawing them for each id would double its cost.
const ID_BYTES = 16;
const pool = new Uint8Array(1_000 * ID_BYTES);
const id = Buffer.alloc(ID_BYTES);
let drawn = pool.length;

function randomBytes(): Uint8Array {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += ID_BYTES;
  return pool.subarray(drawn - ID_BYTES, drawn);
}

/** Returns a lower bound of all ids of a kind that are made from a moment on. */
export function idsBefore(kind: NodeKind, moment: Date): string {
  return `${PREFIXES[kind]}_${Math.max(0, moment.getTime()).toString(16).padStart(12, '0')}`;
}

/** Returns the kind of object that an id names; null where it does not have the form of an id. */
export function kindOfId(id: string): NodeKind | null {
  const prefix = ID.exec(id)?.[1];
  return (prefix && KINDS.get(prefix)) || null;
}
