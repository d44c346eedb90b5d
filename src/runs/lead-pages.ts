import type { PendingLead } from '../domain/lead.js';
import type { PageRequest } from '../store/page.js';

const PAGE = 1_000;

/** Yields leads page by page, all or those after a given one; reads each page when the one before has been processed. */
export async function* leadPages(
  read: (page: PageRequest) => Promise<PendingLead[]>,
  behind: string | null = null,
): AsyncGenerator<PendingLead[]> {
  let after = behind;
  while (true) {
    const page: PendingLead[] = await read({ first: PAGE, after });
    yield page;
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) return;
  }
}
