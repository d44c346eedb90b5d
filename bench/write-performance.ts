import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type { Findings, Goal, Table } from './section.js';

const FILE = new URL('../docs/performance.md', import.meta.url);

const INTRODUCTION = `# Performance

\`npm run bench\` measures speed and memory, each next to a comparison in the same run, and writes this file. With the name of a section,
such as \`npm run bench -- imports\`, it rewrites only that section. Compare the ratios: the rates depend on the machine and its load.`;

const NOTES = '## Notes';

const NOT_MET = '- **not met**: ';

/** Prints the findings of a section, and replaces the former ones in the file. */
export function writeFindings(names: readonly string[], name: string, findings: Findings, load: string): void {
  for (const { title, rows } of findings.tables) {
    console.log(`\n${title}:`);
    console.table(rows);
  }
  for (const goal of findings.goals ?? []) console.log(goalLine(goal));
  const text = readFileSync(FILE, 'utf8');
  const blocks = blocksIn(text).set(name, blockOf(name, findings, load));
  writeFileSync(FILE, documentOf([...names.flatMap((known) => blocks.get(known) ?? []), notesIn(text)]));
}

/** Samples the load during a measurement; `stop` returns it with the machine. */
export function watchLoad() {
  const loads = [loadNow()];
  const timer = setInterval(() => loads.push(loadNow()), 5_000).unref();
  return {
    stop(): string {
      clearInterval(timer);
      loads.push(loadNow());
      const [least, most] = [Math.min(...loads), Math.max(...loads)].map((load) => load.toFixed(1));
      const machine = `${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
      return `${machine}; load ${least} to ${most}`;
    },
  };
}

function loadNow(): number {
  return loadavg()[0] ?? 0;
}

function blocksIn(text: string): Map<string, string> {
  const blocks = text.matchAll(/<!-- (\S+) -->\n[\s\S]*?<!-- \/\1 -->/g);
  return new Map([...blocks].map(([block, name = '']) => [name, block]));
}

/** Returns the notes that a person wrote after the figures, which are kept. */
function notesIn(text: string): string {
  const start = text.indexOf(NOTES);
  return start === -1 ? NOTES : text.slice(start).trimEnd();
}

function documentOf(blocks: readonly string[]): string {
  const missed = blocks.flatMap((block) => block.split('\n').filter((line) => line.startsWith(NOT_MET)));
  const goals = missed.length === 0 ? 'All goals are met.' : missed.join('\n').replaceAll(NOT_MET, '- ');
  return `${[INTRODUCTION, '## Goals that are not met', goals, ...blocks].join('\n\n')}\n`;
}

function blockOf(name: string, { tables, goals = [] }: Findings, load: string): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const day = new Date().toISOString().slice(0, 10);
  return [
    `<!-- ${name} -->`,
    `## ${name[0]?.toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`,
    ...tables.map(tableOf),
    ...(goals.length > 0 ? [goals.map(goalLine).join('\n')] : []),
    `Measured on ${day} at ${commit}: ${load}.`,
    `<!-- /${name} -->`,
  ].join('\n\n');
}

function goalLine({ goal, reached, isMet }: Goal): string {
  return `${isMet ? '- met: ' : NOT_MET}${goal}; reached: ${reached}`;
}

function tableOf({ title, rows }: Table): string {
  const columns = [...new Set(Object.values(rows).flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = Object.entries(rows).map(([name, row]) => line([name, ...columns.map((column) => row[column] ?? '')]));
  return [`${title}:`, '', line(['', ...columns]), line(['---', ...columns.map(() => '---')]), ...body].join('\n');
}
