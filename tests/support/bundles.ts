/** Bundles the programs again, so that no test starts outdated ones. */
export default async function bundlePrograms(): Promise<void> {
  await import('../../src/bundle.js');
}
