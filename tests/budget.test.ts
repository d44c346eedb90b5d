import { readdirSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../vitest.config.js';

/**
 * What `npm test` may start. Time cannot be tested without flakes on a busy machine; what takes the time can be counted.
 * A test that does not fit belongs to another project: see CONTRIBUTING.md.
 */
const MAX_SERVICES = 360;
const MAX_SERVICES_IN_A_FILE = 16;

const STARTS_SERVICE = /\bstart(?!Test)\w*Service\(|\bstartTestService\(|\bstartGuarded\(/g;
const NEEDS_MORE =
  /from '[./]*(?:support\/(?:process|npm-run|postgres\/\w[\w-]*)|console\/support\/[\w-]+|support\/browser)\.js'/;

const QUICK = sourcesOf('quick');

describe('the quick tests', () => {
  it('start no process, no browser and no PostgreSQL', () => {
    expect(QUICK.length).toBeGreaterThan(100);
    const needMore = ({ source }: { readonly source: string }) => NEEDS_MORE.test(source);
    expect(sourcesOf('thorough').filter(needMore)).not.toEqual([]);
    expect(QUICK.filter(needMore).map(({ file }) => file)).toEqual([]);
  });

  it('start so few services that they take three minutes', () => {
    const counts = QUICK.map(({ file, source }) => ({ file, services: source.match(STARTS_SERVICE)?.length ?? 0 }));
    expect(counts.reduce((sum, { services }) => sum + services, 0)).toBeLessThanOrEqual(MAX_SERVICES);
    expect(counts.filter(({ services }) => services > MAX_SERVICES_IN_A_FILE)).toEqual([]);
  });
});

function sourcesOf(project: string) {
  return filesOf(project).map((file) => ({ file, source: readFileSync(file, 'utf8') }));
}

function filesOf(name: string): string[] {
  const project = config.test?.projects?.find(
    (one) => typeof one === 'object' && 'test' in one && one.test?.name === name,
  );
  if (typeof project !== 'object' || !('test' in project)) throw new Error(`There is no project ${name}.`);
  const { include = [], exclude = [] } = project.test ?? {};
  const isIn = (file: string, globs: readonly string[]) => globs.some((glob) => matchesGlob(file, glob));
  return readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((file) => `tests/${file.replaceAll('\\', '/')}`)
    .filter((file) => isIn(file, include) && !isIn(file, exclude));
}
