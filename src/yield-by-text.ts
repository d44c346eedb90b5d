import { setImmediate as nextTurn } from 'node:timers/promises';

/** Characters between two yields: some milliseconds of judging. */
const TURN = 50_000;

/** What a lead costs beside its text, in characters. */
const BASE = 100;

/** The texts of a lead, and its other columns where these are read too. */
type Texts = { readonly extra?: Readonly<Record<string, string>> } & {
  readonly [Field in 'role' | 'company' | 'industry' | 'location' | 'linkedinBio']: string | null;
};

/** Yields to the event loop whenever leads with so much text have been processed; a heavy process counts each character more. */
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
