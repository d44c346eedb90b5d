import { parseArgs } from 'node:util';

/** A command about API keys. */
export type KeyCommand =
  | {
      readonly name: 'create';
      readonly workspace: string;
      /** Milliseconds; null: the key does not expire. */
      readonly lifetime: number | null;
    }
  | { readonly name: 'list' }
  | { readonly name: 'revoke'; readonly id: string };

/** The command is wrong. The message says what is wrong, and shows the usage. */
export class KeyCommandError extends Error {
  override readonly name = 'KeyCommandError';

  constructor(fault: string) {
    super(`${fault}\n\n${USAGE}`);
  }
}

const USAGE = `npm run keys -- create --workspace acme [--expires 90d]   makes a key and shows it once
npm run keys -- list                                     lists the keys
npm run keys -- revoke <id>                              revokes a key`;

const WORKSPACE = /^[a-z0-9][a-z0-9-]{0,62}$/;

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

const LIFETIME = /^([1-9]\d{0,4})([mhd])$/;

/** Reads a command line. Throws a `KeyCommandError` where it is empty or wrong. */
export function readKeyCommand(args: readonly string[]): KeyCommand {
  const { values, positionals } = parse(args);
  const [name, id, ...rest] = positionals;
  const { workspace, expires } = values;
  const isAlone = rest.length === 0 && (name === 'create' || (workspace === undefined && expires === undefined));
  if (name === 'create' && id === undefined && isAlone) {
    return {
      name,
      workspace: readWorkspace(workspace),
      lifetime: expires === undefined ? null : readLifetime(expires),
    };
  }
  if (name === 'list' && id === undefined && isAlone) return { name };
  if (name === 'revoke' && id !== undefined && isAlone) return { name, id };
  throw new KeyCommandError(name === undefined ? 'Name a command:' : 'This command is unknown:');
}

function parse(args: readonly string[]) {
  try {
    const options = { workspace: { type: 'string' }, expires: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw new KeyCommandError(error.message);
    throw error;
  }
}

function readWorkspace(workspace = ''): string {
  if (WORKSPACE.test(workspace)) return workspace;
  throw new KeyCommandError(
    '--workspace must be a name of up to 63 of a-z, 0-9 and "-", which does not begin with "-".',
  );
}

function readLifetime(expires: string): number {
  const [, count, unit] = LIFETIME.exec(expires) ?? [];
  if (unit) return Number(count) * UNITS[unit as keyof typeof UNITS];
  throw new KeyCommandError('--expires must be a number of days, hours or minutes, such as 90d, 12h or 30m.');
}
