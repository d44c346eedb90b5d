import type { KeyRecord, KeyRepository } from '../store/service/keys.js';
import { hashOfKey, makeKey, stateOf } from './api-key.js';
import { type KeyCommand, KeyCommandError } from './key-command.js';

export type KeyManagement = {
  readonly keys: KeyRepository;
  readonly now: Date;
  readonly randomBytes: (size: number) => Buffer;
};

/** Runs a command on the keys and returns the text to show. Throws a `KeyCommandError` where no key has the id. */
export async function manageKeys(management: KeyManagement, command: KeyCommand): Promise<string> {
  if (command.name === 'create') return createKey(management, command.workspace, command.lifetime);
  if (command.name === 'list') return listKeys(management);
  const { keys, now } = management;
  const revoked = await keys.revoke(command.id, now);
  if (!revoked) throw new KeyCommandError('No key has this id; "list" shows all ids.');
  return `${revoked.id} of the workspace ${revoked.workspace} is revoked; services refuse it within seconds.`;
}

async function createKey({ keys, now, randomBytes }: KeyManagement, workspace: string, lifetime: number | null) {
  const { id, key } = makeKey(randomBytes);
  const expiresAt = lifetime === null ? null : new Date(now.getTime() + lifetime);
  await keys.create({ id, workspace, hash: hashOfKey(key), createdAt: now, expiresAt });
  return [
    `${id} opens the workspace ${workspace}${expiresAt ? ` until ${expiresAt.toISOString()}` : ''}:`,
    '',
    `  ${key}`,
    '',
    'It is shown only this once. Send it as "Authorization: Bearer …".',
  ].join('\n');
}

async function listKeys({ keys, now }: KeyManagement): Promise<string> {
  const list = await keys.list();
  if (list.length === 0) return 'There are no keys.';
  const rows = [HEADERS, ...list.map((key) => cells(key, now))];
  const widths = HEADERS.map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  const line = (row: readonly string[]) => row.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}

const HEADERS = ['ID', 'WORKSPACE', 'STATE', 'CREATED', 'EXPIRES'];

function cells(key: KeyRecord, now: Date): string[] {
  const { id, workspace, createdAt, expiresAt } = key;
  return [id, workspace, stateOf(key, now).toLowerCase(), createdAt.toISOString(), expiresAt?.toISOString() ?? 'never'];
}
