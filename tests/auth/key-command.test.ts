import { describe, expect, it } from 'vitest';
import { KeyCommandError, readKeyCommand } from '../../src/auth/key-command.js';
import { newDatabase } from '../support/databases.js';
import { makeKey, orderKeys } from '../support/keys.js';

const read = (line: string) => readKeyCommand(line === '' ? [] : line.split(' '));

describe('a command on keys', () => {
  it('is read with its options, wherever they stand', () => {
    expect(read('create --workspace acme')).toEqual({ name: 'create', workspace: 'acme', lifetime: null });
    for (const line of ['create --workspace=a-1 --expires 90d', '--expires=90d create --workspace a-1']) {
      expect(read(line)).toEqual({ name: 'create', workspace: 'a-1', lifetime: 90 * 86_400_000 });
    }
    expect(read('create --workspace 0 --expires 12h')).toMatchObject({ lifetime: 12 * 3_600_000 });
    expect(read('create --workspace 0 --expires 5m')).toMatchObject({ lifetime: 5 * 60_000 });
    expect(read('list')).toEqual({ name: 'list' });
    expect(read('revoke key_1')).toEqual({ name: 'revoke', id: 'key_1' });
  });

  it.each([
    '',
    'show',
    'create',
    'create acme',
    'create --workspace',
    'create --workspace Acme',
    'create --workspace -a',
    'create --workspace a_b',
    `create --workspace ${'a'.repeat(64)}`,
    'create --workspace acme acme',
    'create --workspace acme --expires 90',
    'create --workspace acme --expires 0d',
    'create --workspace acme --expires -1d',
    'create --workspace acme --expires 1y',
    'create --workspace acme --for good',
    'list all',
    'list --workspace acme',
    'revoke',
    'revoke key_1 key_2',
    'revoke key_1 --expires 1d',
  ])('is refused, with what could be said instead, when it is "%s"', (line) => {
    expect(() => read(line)).toThrow(KeyCommandError);
    expect(() => read(line)).toThrow(/\S\n\nnpm run keys -- create --workspace acme/);
  });
});

describe('keys', () => {
  it('are listed with their state, the oldest first', async () => {
    const databaseUrl = await newDatabase();
    expect(await orderKeys(databaseUrl, 'list')).toBe('There are no keys.');
    const day = (number: number) => new Date(`2026-03-0${number}T09:00:00.000Z`);
    await orderKeys(databaseUrl, 'create --workspace acme', day(1));
    await orderKeys(databaseUrl, 'create --workspace a-longer-name --expires 1d', day(2));
    const { id } = await makeKey(databaseUrl, 'globex');
    expect(await orderKeys(databaseUrl, `revoke ${id}`)).toBe(
      `${id} of the workspace globex is revoked; services refuse it within seconds.`,
    );
    const [header, ...rows] = (await orderKeys(databaseUrl, 'list', day(3))).split('\n');
    expect(header).toMatch(/^ID +WORKSPACE +STATE +CREATED +EXPIRES$/);
    expect(rows).toEqual([
      expect.stringMatching(/^key_\w{12} {2}acme {11}valid {4}2026-03-01T09:00:00.000Z {2}never$/),
      expect.stringMatching(/^key_\w{12} {2}a-longer-name {2}expired {2}2026-03-02\S+ {2}2026-03-03T09:00:00.000Z$/),
      expect.stringMatching(new RegExp(`^${id} {2}globex {9}revoked {2}\\S+ {2}never$`)),
    ]);
  });

  it('stay revoked since the first time, when they are revoked again, and an unknown one is an error', async () => {
    const databaseUrl = await newDatabase();
    const { id } = await makeKey(databaseUrl, 'acme');
    const shown = await orderKeys(databaseUrl, `revoke ${id}`);
    expect(await orderKeys(databaseUrl, `revoke ${id}`)).toBe(shown);
    await expect(orderKeys(databaseUrl, 'revoke key_0')).rejects.toThrow(/^No key has this id/);
  });
});
