import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { OfferFrameFragment } from '../generated/operations/graphql.js';
import { whole } from '../parts/format.js';
import { listAddress } from '../results/address/list-address.js';
import styles from './offer-frame.module.css';

/** The views of an offer by their names in URLs. */
export const STEPS = {
  edit: 'Offer',
  leads: 'Leads',
  score: 'Runs',
  scoring: 'Scoring',
  proof: 'Proof',
  list: 'Call list',
} as const;

export type StepName = keyof typeof STEPS;

/** Whether a name in a URL is a view of an offer. */
export function isStep(name: string): name is StepName {
  return Object.hasOwn(STEPS, name);
}

type OfferStepsProps = { readonly offer: OfferFrameFragment; readonly step: StepName };

/** Tabs for the views of an offer, each with its most important count. */
export function OfferSteps({ offer, step }: OfferStepsProps) {
  const tabs = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: where not all tabs fit, scrolls to the one of this view
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [step]);
  return (
    <nav ref={tabs} className={styles.steps} aria-label="Steps">
      {(Object.keys(STEPS) as StepName[]).map((name) => {
        const count = countOf(name, offer);
        return (
          <Link
            key={name}
            className={styles.step}
            href={name === 'list' ? listAddress(offer.id) : `/offers/${offer.id}/${name}`}
            aria-current={name === step ? 'page' : undefined}
          >
            {STEPS[name]}
            {count !== null && <span className={styles.count}>{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}

function countOf(step: StepName, { counts, activeRun }: OfferFrameFragment): string | null {
  if (step === 'leads') return whole(counts.leads);
  if (step === 'score' && activeRun) return 'under way';
  if (step === 'score') return counts.toScore > 0 ? `${whole(counts.toScore)} to do` : null;
  if (step === 'list') return activeRun ? null : whole(counts.scored);
  return null;
}
