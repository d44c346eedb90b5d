/** Bundles the programs as they are now, so that no test starts former ones. */
export default async function bundlePrograms(): Promise<void> {
  await import('../../src/bundle.js');
}
