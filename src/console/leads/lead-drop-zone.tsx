import { DropZone } from '../parts/drop-zone.js';

type LeadDropZoneProps = {
  readonly title: string;
  readonly isSmall?: boolean;
  readonly onFile: (file: File) => void;
};

const HINT =
  'An export of your CRM will do. It needs a role or a company; industry, location and LinkedIn bio make scores better.';

/** Takes a file of leads. */
export function LeadDropZone(props: LeadDropZoneProps) {
  return <DropZone hint={HINT} {...props} />;
}
