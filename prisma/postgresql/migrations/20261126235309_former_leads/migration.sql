-- CreateTable
CREATE TABLE "FormerLead" (
    "importId" TEXT COLLATE "C" NOT NULL,
    "leadId" TEXT COLLATE "C" NOT NULL,
    "externalId" TEXT COLLATE "C",
    "name" TEXT COLLATE "C",
    "role" TEXT COLLATE "C",
    "company" TEXT COLLATE "C",
    "industry" TEXT COLLATE "C",
    "location" TEXT COLLATE "C",
    "linkedinBio" TEXT COLLATE "C",
    "email" TEXT COLLATE "C",
    "linkedinUrl" TEXT COLLATE "C",
    "extra" JSON NOT NULL,
    "emailKey" TEXT COLLATE "C",
    "urlKey" TEXT COLLATE "C",
    "fingerprint" TEXT COLLATE "C",

    CONSTRAINT "FormerLead_pkey" PRIMARY KEY ("importId","leadId")
);

-- CreateIndex
CREATE INDEX "FormerLead_leadId_idx" ON "FormerLead"("leadId");

-- AddForeignKey
ALTER TABLE "FormerLead" ADD CONSTRAINT "FormerLead_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LeadImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerLead" ADD CONSTRAINT "FormerLead_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;
