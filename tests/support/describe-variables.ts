import { LANGUAGE_MODELS } from '../../src/ai/make-classifier.js';
import { variablesOf } from '../../src/read-variables.js';
import type { Variable } from '../../src/variable.js';
import { VARIABLES } from '../../src/variables.js';

const { aiProvider, ...OTHERS } = VARIABLES;

/** All variables, with those of the language models after the one that chooses between them. */
const ALL = variablesOf([aiProvider, ...Object.values(LANGUAGE_MODELS).map(({ variables }) => variables), OTHERS]);

const HEAD = `# Copy to .env and remove the # before what you want to set. Everything has a default; docs/configuration.md says more.
`;

/** Returns the table of all variables in docs/configuration.md. */
export function variablesTable(): string {
  const rows = ALL.map((variable) => {
    const { name, meaning, example } = variable;
    return `| \`${name}\` | ${shownDefault(variable)} | ${meaning}${example ? `, such as \`${example}\`` : ''} |`;
  });
  return ['| variable | default | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** Returns the file .env.example. */
export function envExample(): string {
  const entries = ALL.map(
    (variable) =>
      `# ${plain(variable.meaning)}\n# ${variable.name}=${variable.example ?? setDefault(variable) ?? ''}\n`,
  );
  return [HEAD, ...entries].join('\n');
}

function shownDefault(variable: Variable): string {
  return setDefault(variable) ? `\`${variable.default}\`` : (variable.default ?? '–');
}

/** Returns the default, if setting the variable to it changes nothing. */
function setDefault({ default: value, schema }: Variable): string | null {
  return value !== null && schema.safeParse(value).success && !value.includes(' ') ? value : null;
}

/** Removes Markdown's marks. */
function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');
}
