/** The operations that Apollo Sandbox opens with: the whole job from an offer to a call list. */
export const SANDBOX_OPERATIONS = `# The whole job, from top to bottom. Run one operation at a time; each says what it needs from the one before.

# 1. What you sell, and whom it helps. Keep the id that it returns.
mutation CreateOffer($input: CreateOfferInput!) {
  createOffer(input: $input) {
    offer { id name }
    userErrors { code message field }
  }
}

# 2. Your leads: choose a CSV file for "file" (below, under Files), and put the offer's id into "offerId".
mutation UploadLeads($offerId: ID!, $file: Upload!) {
  uploadLeads(offerId: $offerId, file: $file) {
    leadImport {
      id rowsRead created updated duplicates rejected missingColumns
      columns { header field }
      rejections { nodes { row column code message } }
    }
    userErrors { code message field }
  }
}

# 3. Score them, and wait for up to 30 seconds.
mutation ScoreOffer($offerId: ID!) {
  scoreOffer(offerId: $offerId, waitSeconds: 30) {
    run { id status message total scored failed }
    userErrors { code message field }
  }
}

# 4. Whom to call first, and why.
query CallList($offerId: ID!) {
  results(offerId: $offerId, first: 20) {
    totalCount
    nodes {
      score intent reasoning
      lead { name role company industry }
      factors { code points maxPoints explanation evidence { field quote } }
    }
  }
}

# 5. The same as a CSV file: open the url that it returns.
mutation ExportResults($offerId: ID!) {
  exportResults(offerId: $offerId) {
    download { url filename rowCount expiresAt }
  }
}
`;

export const SANDBOX_VARIABLES = {
  offerId: 'the id that createOffer returned',
  input: {
    name: 'AI Outreach Automation',
    valueProps: ['24/7 outreach', '6x more meetings'],
    idealUseCases: ['B2B SaaS mid-market'],
  },
};
