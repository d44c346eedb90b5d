import { useQuery } from 'urql';
import { LeadExperienceDocument } from '../generated/operations/graphql.js';
import { useSettled } from '../parts/use-settled.js';
import { shareText } from '../proof/experience-text.js';

/** Moving quickly from lead to lead sends no request. */
const PAUSE = 500;

/** The outcomes of leads with such a score; nothing where too few are known. A separate request, since it reads all outcomes. */
export function LeadExperience({ leadId }: { readonly leadId: string }) {
  const settled = useSettled(leadId, PAUSE);
  const variables = { id: leadId };
  const [{ data }] = useQuery({ query: LeadExperienceDocument, variables, pause: settled !== leadId });
  const rate = data?.lead?.id === leadId ? data.lead.result?.experience : null;
  const share = rate && shareText(rate, 'WON');
  return share ? <p>Of leads with such a score, {share}.</p> : null;
}
