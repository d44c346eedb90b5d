-- CreateTable
CREATE TABLE "FormerLead" (
    "importId" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "externalId" TEXT,
    "name" TEXT,
    "role" TEXT,
    "company" TEXT,
    "industry" TEXT,
    "location" TEXT,
    "linkedinBio" TEXT,
    "email" TEXT,
    "linkedinUrl" TEXT,
    "extra" JSONB NOT NULL,
    "emailKey" TEXT,
    "urlKey" TEXT,
    "fingerprint" TEXT,

    PRIMARY KEY ("importId", "leadId"),
    CONSTRAINT "FormerLead_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LeadImport" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FormerLead_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "FormerLead_leadId_idx" ON "FormerLead"("leadId");
