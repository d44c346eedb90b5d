import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { Fault } from '../api/faults.js';
import { type ModelFragment, ModelVersionsDocument } from '../generated/operations/graphql.js';
import { useKnown } from '../parts/asked.js';
import { FaultList } from '../parts/fault-list.js';
import { counted, moment } from '../parts/format.js';
import { modelChanges } from './model-changes.js';
import { publishAgain } from './publish-model.js';
import styles from './scoring-view.module.css';

type VersionsProps = { readonly offerId: string; readonly inForce: ModelFragment };

/** The published models, each of which can be published again. */
export function Versions({ offerId, inForce }: VersionsProps) {
  const client = useClient();
  const [{ data }] = useQuery({
    query: ModelVersionsDocument,
    variables: { offerId },
    requestPolicy: 'cache-and-network',
  });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const versions = useKnown(data)?.offer?.scoringModels.nodes ?? [];
  const again = async (model: ModelFragment) => setFaults(await publishAgain(client, offerId, model));
  if (versions.length < 2) return null;
  return (
    <section className="card stack" aria-label="Versions">
      <h3>Versions</h3>
      <FaultList title="It was not published" faults={faults} />
      <ul>
        {versions.map((model) => (
          <li key={model.id} className={styles.version}>
            <span>
              <strong>Version {model.version}</strong>{' '}
              <span className="soft small">{model.publishedAt ? moment(model.publishedAt) : 'built in'}</span>
            </span>
            {model.id === inForce.id ? (
              <span className="badge" data-tone="good">
                In force
              </span>
            ) : (
              <>
                <span className="soft small">{counted(modelChanges(inForce, model).length, 'difference')}</span>
                <button type="button" className="button small" onClick={() => void again(model)}>
                  Use again
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
