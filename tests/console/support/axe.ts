import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Finding = { readonly id: string; readonly impact: string; readonly help: string; readonly where: string[] };

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** Fails where a view has what keeps people from using it, by axe's account: by day, by night or on a phone. */
export async function expectAccessible(page: Page, view: string): Promise<void> {
  // By the debugger, which the content security policy does not bind.
  await page.evaluate(axe.source);
  await page.setViewportSize(PHONE);
  await expectNoFinding(page, `${view}, on a phone`);
  const fits = () => page.evaluate('document.documentElement.scrollWidth <= innerWidth');
  await expect.poll(fits, { message: view }).toBe(true);
  await page.setViewportSize(WIDE);
  await expectNoFinding(page, `${view}, by day`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoFinding(page, `${view}, by night`);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectNoFinding(page: Page, sight: string): Promise<void> {
  const findings = await page.evaluate<Finding[]>(`axe.run(document).then(({ violations }) =>
    violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, where: nodes.map(({ html }) => html) })))`);
  const serious = findings.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious, sight).toEqual([]);
}
