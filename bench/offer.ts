/** The offer of all measurements. */
export const OFFER = {
  name: 'AI Outreach Automation',
  valueProps: ['24/7 outreach', '6x more meetings'],
  idealUseCases: ['B2B SaaS mid-market'],
  idealCustomer: { industries: [], adjacentIndustries: [], decisionMakers: [], influencers: [], buyingFunctions: [] },
};
