import { useId, useState } from 'react';
import type { BusinessFunction } from '../../generated/operations/graphql.js';
import type { OfferDraft } from '../offer-draft.js';
import { LABELS } from '../offer-labels.js';
import { FunctionTick } from './function-tick.js';
import type { LeadsByFunction } from './leads-by-function.js';
import { LeadsReached } from './leads-reached.js';
import { OtherFunctions } from './other-functions.js';
import styles from './reading.module.css';
import { TickSource } from './tick-source.js';
import type { ShownReading } from './use-reading.js';

type FunctionTicksProps = {
  /** The functions that follow from the text, most certain first. */
  readonly read: ShownReading['buyingFunctions'];
  readonly ticked: OfferDraft['buyingFunctions'];
  readonly leads: LeadsByFunction | null;
  readonly onTick: (ticked: OfferDraft['buyingFunctions']) => void;
};

/** The functions that buy an offer, as read from its text; a person can change them. */
export function FunctionTicks({ read, ticked, leads, onTick }: FunctionTicksProps) {
  const id = useId();
  const words = new Map(read.map(({ function: name, from }) => [name, from]));
  const chosen = ticked ?? [...words.keys()];
  // A function that is ticked in the longer list moves up when that is closed, not at once.
  const [ahead, setAhead] = useState(ticked ?? []);
  const first = [...new Set([...words.keys(), ...ahead])];
  const toggle = (name: BusinessFunction) =>
    onTick(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]);
  const tick = (name: BusinessFunction) => (
    <FunctionTick
      key={name}
      name={name}
      isTicked={chosen.includes(name)}
      words={words.get(name) ?? null}
      leads={leads && (leads.get(name) ?? 0)}
      onToggle={toggle}
    />
  );
  return (
    <fieldset className={styles.part} aria-describedby={id}>
      <legend className="label">{LABELS.buyingFunctions.label}</legend>
      <TickSource id={id} ticked={ticked} isAnyRead={read.length > 0} onBack={() => onTick(null)} />
      {first.length > 0 && <ul className={styles.ticks}>{first.map(tick)}</ul>}
      <OtherFunctions first={first} chosen={chosen} leads={leads} tick={tick} onToggle={() => setAhead(ticked ?? [])} />
      {leads && <LeadsReached chosen={chosen} leads={leads} />}
    </fieldset>
  );
}
