import { setImmediate as nextTurn } from 'node:timers/promises';

/** Characters between two yields: a few milliseconds of judging. */
const TURN = 50_000;

/** The cost of a lead besides its text, in characters. */
const BASE = 100;

/** The texts of a lead, and its unmapped columns where these are also read. */
type Texts = { readonly extra?: Readonly<Record<string, string>> } & {
  readonly [Field in 'role' | 'company' | 'industry' | 'location' | 'linkedinBio']: string | null;
};

/** Yields to the event loop after each `TURN` characters of leads. `weight` is the cost of a character. */
export function yieldByText(weight = 1): (lead: Texts) => Promise<void> {
  let characters = 0;
  return async ({ role, company, industry, location, linkedinBio, extra = {} }) => {
    let length = BASE;
    for (const text of [role, company, industry, location, linkedinBio]) length += text?.length ?? 0;
    for (const text of Object.values(extra)) length += text.length;
    characters += weight * length;
    if (characters < TURN) return;
    characters = 0;
    await nextTurn();
  };
}
