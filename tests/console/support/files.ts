import { text } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';

export type CsvFile = { readonly name: string; readonly content: string };

/** Drops a file on the page as a person does with the mouse. */
export async function drop(page: Page, { name, content }: CsvFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    `(({ name, content }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], name, { type: 'text/csv' }));
      return transfer;
    })(${JSON.stringify({ name, content })})`,
  );
  await page.getByText('Choose a file').dispatchEvent('drop', { dataTransfer: transfer });
}

/** What a click downloads: the file's name and its text. */
export async function downloadBy(page: Page, button: Locator): Promise<CsvFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), content: await text(await download.createReadStream()) };
}

/** A CSV file of these lines. */
export function csvFile(name: string, ...lines: readonly string[]): CsvFile {
  return { name, content: `${lines.join('\n')}\n` };
}
