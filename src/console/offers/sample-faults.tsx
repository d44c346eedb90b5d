import { FaultList } from '../parts/fault-list.js';
import type { Sample } from './use-sample.js';

/** Why the sample could not be set up. Its offer may exist already. */
export function SampleFaults({ sample }: { readonly sample: Sample }) {
  return <FaultList title="The sample could not be set up" faults={sample.faults} />;
}
