/** The most milliseconds that a read may take: less than `/readyz` waits for reads before its own. */
export const READ_LIMIT = 4_000;

/** A read was stopped because it took too long. */
export class ReadTimeout extends Error {
  override readonly name = 'ReadTimeout';

  constructor(limit: number) {
    super(
      `This took more than ${limit / 1_000} s and was stopped, so that it does not delay others. Ask for less: name an offer, filter, or search for fewer words.`,
    );
  }
}
