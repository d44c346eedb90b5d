import { lazy, Suspense, useEffect } from 'react';
import type { LeadSteps } from '../../lead/lead-steps.js';

const readPanel = () => import('../../lead/lead-panel.js');

const LeadPanel = lazy(() => readPanel().then(({ LeadPanel }) => ({ default: LeadPanel })));

type OpenedLeadProps = {
  /** Null where none is open. */
  readonly leadId: string | null;
  readonly steps: LeadSteps;
  readonly onOpen: (leadId: string) => void;
  readonly onClose: () => void;
};

/** The lead that is open beside a list. Its part of the page is fetched once the list is there, before anybody opens one. */
export function OpenedLead({ leadId, ...panel }: OpenedLeadProps) {
  useEffect(() => void readPanel(), []);
  if (leadId === null) return null;
  return (
    <Suspense>
      <LeadPanel leadId={leadId} {...panel} />
    </Suspense>
  );
}
