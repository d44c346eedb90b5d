import type { LeadField } from '../generated/operations/graphql.js';
import { whole } from '../parts/format.js';
import { WideCard } from '../parts/wide-card.js';
import { FIELDS } from '../parts/words.js';
import styles from './sample-rows.module.css';
import type { LeadsPreview } from './use-preview.js';

type Row = LeadsPreview['sampleRows'][number];
type Shown = Exclude<keyof Row, '__typename' | 'row' | 'extra'>;

/** The fields of a row, in reading order. */
const SHOWN: readonly (readonly [key: Shown, field: LeadField])[] = [
  ['name', 'NAME'],
  ['role', 'ROLE'],
  ['company', 'COMPANY'],
  ['industry', 'INDUSTRY'],
  ['location', 'LOCATION'],
  ['linkedinBio', 'LINKEDIN_BIO'],
  ['email', 'EMAIL'],
  ['phone', 'PHONE'],
  ['linkedinUrl', 'LINKEDIN_URL'],
  ['externalId', 'EXTERNAL_ID'],
];

/** The first rows of a file as leads, to be checked before anything is written. */
export function SampleRows({ rows }: { readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  const fields = SHOWN.filter(([key]) => rows.some((row) => row[key] !== null));
  const headers = [...new Set(rows.flatMap(({ extra }) => extra.map(({ header }) => header)))];
  return (
    <WideCard label="The first rows">
      <h3>The first rows, as their leads would be stored</h3>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {fields.map(([key, field]) => (
              <th key={key} scope="col">
                {FIELDS[field]}
              </th>
            ))}
            {headers.map((header) => (
              <th key={header} scope="col">
                {header} <span className={styles.extra}>extra column</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <td className="soft">{whole(row.row)}</td>
              {fields.map(([key]) => (
                <Cell key={key} text={row[key]} />
              ))}
              {headers.map((header) => (
                <Cell key={header} text={row.extra.find((column) => column.header === header)?.value ?? null} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideCard>
  );
}

function Cell({ text }: { readonly text: string | null }) {
  return (
    <td>
      <div className={styles.cell} title={text ?? undefined}>
        {text ?? <span className="soft">–</span>}
      </div>
    </td>
  );
}
