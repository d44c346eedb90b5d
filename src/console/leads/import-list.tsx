import { useQuery } from 'urql';
import { ImportsDocument } from '../generated/operations/graphql.js';
import { Asked } from '../parts/asked.js';
import { WideCard } from '../parts/wide-card.js';
import { ImportRow } from './import-row.js';

/** The imports of an offer. */
export function ImportList({ offerId }: { readonly offerId: string }) {
  const [answer, again] = useQuery({
    query: ImportsDocument,
    variables: { offerId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Asked answer={answer} again={again}>
      {({ offer }) =>
        offer &&
        offer.imports.totalCount > 0 && (
          <WideCard label="Imports so far">
            <h2>Imports so far</h2>
            <table>
              <thead>
                <tr>
                  <th scope="col">File</th>
                  <th scope="col">When</th>
                  <th scope="col">New</th>
                  <th scope="col">Updated</th>
                  <th scope="col">Duplicates</th>
                  <th scope="col">Rejected</th>
                  <th scope="col">
                    <span className="visually-hidden">What to do</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {offer.imports.nodes.map((leadImport) => (
                  <ImportRow key={leadImport.id} leadImport={leadImport} />
                ))}
              </tbody>
            </table>
          </WideCard>
        )
      }
    </Asked>
  );
}
