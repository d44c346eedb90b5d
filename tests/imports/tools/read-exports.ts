import { readFileSync } from 'node:fs';

/** A column as a tool exports it. */
export type ToolColumn = {
  readonly header: string;
  /** What stands in it. */
  readonly kind: string;
  /** Whether it is taken for its field at once, or where that is blank, or for none. */
  readonly use: 'FIRST' | 'LATER' | 'NONE';
};

export type ToolExport = { readonly tool: string; readonly columns: readonly ToolColumn[] };

const USES = { '*': 'FIRST', '~': 'LATER' } as const;

/** The headers that tools export. */
export const TOOL_EXPORTS: readonly ToolExport[] = readFileSync(new URL('exports.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [tool = '', ...columns] = line.split(' | ');
    return { tool, columns: columns.map(readColumn) };
  });

function readColumn(text: string): ToolColumn {
  const [, header = '', kind = '', mark = ''] = /^(.*)=([^=*~]*)([*~]?)$/.exec(text) ?? [];
  return { header, kind, use: mark === '*' || mark === '~' ? USES[mark] : 'NONE' };
}
