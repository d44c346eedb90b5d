import { observable } from '../api/observable.js';

/** The lead whose intent or outcomes were changed last in this tab, so that lists refetch it. */
export const changedLead = observable<{ readonly leadId: string } | null>(null);
