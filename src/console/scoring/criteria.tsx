import { useState } from 'react';
import type { Fault } from '../api/faults.js';
import type { PreviewFragment } from '../generated/operations/graphql.js';
import { AddCriterion } from './add-criterion.js';
import { CriterionCard } from './criterion-card.js';
import { faultsAt, faultText } from './faults-at.js';
import { type EditedCriterion, type EditedModel, withCriterion } from './model-content.js';
import { useLeadColumns } from './use-lead-columns.js';

type CriteriaProps = {
  readonly offerId: string;
  readonly content: EditedModel;
  readonly faults: readonly Fault[];
  readonly preview: PreviewFragment | null;
  readonly onChange: (content: EditedModel) => void;
};

/** The criteria of an offer, and a form to add more. */
export function Criteria({ offerId, content, faults, preview, onChange }: CriteriaProps) {
  const { criteria } = content;
  const columns = useLeadColumns(offerId);
  const [open, setOpen] = useState<number | null>(null);
  const add = (criterion: EditedCriterion, isToEdit: boolean) => {
    if (isToEdit) setOpen(criteria.length);
    onChange({ ...content, criteria: [...criteria, criterion] });
  };
  const replace = (place: number, criterion: EditedCriterion | null) => {
    if (criterion === null) setOpen(null);
    onChange(withCriterion(content, place, criterion));
  };
  return (
    <section className="card stack" aria-label="Criteria">
      <h3>Criteria</h3>
      {criteria.length === 0 && (
        <p className="soft">What else makes a good lead? Size, country, seniority, “not a free mail address” …</p>
      )}
      {criteria.map((criterion, place) => (
        <CriterionCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is identified by its position; its label may be changing
          key={place}
          place={place}
          criterion={criterion}
          columns={columns}
          faults={faultsAt(faults, ['criteria', place])}
          effect={preview?.criteria.find(({ label }) => label === criterion.label.trim())}
          notes={preview?.notes.filter(({ label }) => label === criterion.label.trim()) ?? []}
          isOpen={open === place}
          onToggle={() => setOpen(open === place ? null : place)}
          onChange={(changed) => replace(place, changed)}
        />
      ))}
      {faultsAt(faults, ['criteria']).some(({ field }) => field?.length === 2) && (
        <p className="fault">{faultText(faults, ['criteria'])}</p>
      )}
      <AddCriterion columns={columns} criteria={criteria} onAdd={add} />
    </section>
  );
}
