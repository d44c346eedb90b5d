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

/** The open lead next to a list. Its code is loaded after the list, before anybody opens a lead. */
export function OpenedLead({ leadId, ...panel }: OpenedLeadProps) {
  useEffect(() => void readPanel(), []);
  if (leadId === null) return null;
  return (
    <Suspense>
      <LeadPanel leadId={leadId} {...panel} />
    </Suspense>
  );
}
