import { observable } from '../api/observable.js';

/** The lead whose intent or outcomes somebody changed last in this tab, for lists to read it anew. */
export const changedLead = observable<{ readonly leadId: string } | null>(null);
