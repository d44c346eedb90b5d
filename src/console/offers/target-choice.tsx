import type { Fault } from '../api/faults.js';
import { EMPTY_DRAFT, type OfferDraft } from './offer-draft.js';
import { LABELS } from './offer-labels.js';
import { TextField } from './text-field.js';

/** The offer that gets copied leads: an existing one, or, without an id, one to create from a draft. */
export type CopyTarget = { readonly offerId: string | null; readonly draft: OfferDraft };

export const NEW_TARGET: CopyTarget = { offerId: null, draft: EMPTY_DRAFT };

type TargetChoiceProps = {
  readonly others: readonly { readonly id: string; readonly name: string }[];
  readonly target: CopyTarget;
  readonly faults: readonly Fault[];
  readonly onChange: (target: CopyTarget) => void;
};

const FIELDS = ['name', 'valueProps', 'idealUseCases'] as const;

/** Chooses the offer that gets copied leads; a new one is described here. */
export function TargetChoice({ others, target, faults, onChange }: TargetChoiceProps) {
  const { offerId, draft } = target;
  return (
    <>
      {others.length > 0 && (
        <div className="field">
          <label htmlFor="copy-target">For which offer?</label>
          <select
            id="copy-target"
            value={offerId ?? ''}
            onChange={({ target: { value } }) => onChange({ draft, offerId: value === '' ? null : value })}
          >
            <option value="">A new offer</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {offerId === null &&
        FIELDS.map((name) => (
          <TextField
            key={name}
            {...LABELS[name]}
            name={name}
            lines={name === 'name' ? 1 : 3}
            value={draft[name]}
            faults={faults.filter(({ field }) => field?.includes(name))}
            onChange={(value) => onChange({ offerId, draft: { ...draft, [name]: value } })}
          />
        ))}
    </>
  );
}
