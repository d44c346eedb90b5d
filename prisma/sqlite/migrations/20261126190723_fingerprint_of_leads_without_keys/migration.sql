-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Lead" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "offerId" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
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
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Lead_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Lead_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LeadImport" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Lead" ("company", "createdAt", "email", "emailKey", "externalId", "extra", "fingerprint", "id", "importId", "industry", "linkedinBio", "linkedinUrl", "location", "name", "offerId", "revision", "role", "urlKey") SELECT "company", "createdAt", "email", "emailKey", "externalId", "extra", "fingerprint", "id", "importId", "industry", "linkedinBio", "linkedinUrl", "location", "name", "offerId", "revision", "role", "urlKey" FROM "Lead";
DROP TABLE "Lead";
ALTER TABLE "new_Lead" RENAME TO "Lead";
CREATE INDEX "Lead_offerId_id_idx" ON "Lead"("offerId", "id");
CREATE INDEX "Lead_importId_idx" ON "Lead"("importId");
CREATE INDEX "Lead_externalId_idx" ON "Lead"("externalId");
CREATE INDEX "Lead_emailKey_idx" ON "Lead"("emailKey");
CREATE INDEX "Lead_urlKey_idx" ON "Lead"("urlKey");
CREATE INDEX "Lead_fingerprint_idx" ON "Lead"("fingerprint");
CREATE TABLE "new_LeadChange" (
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
    CONSTRAINT "LeadChange_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LeadImport" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LeadChange_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_LeadChange" ("company", "email", "emailKey", "externalId", "extra", "fingerprint", "importId", "industry", "leadId", "linkedinBio", "linkedinUrl", "location", "name", "role", "urlKey") SELECT "company", "email", "emailKey", "externalId", "extra", "fingerprint", "importId", "industry", "leadId", "linkedinBio", "linkedinUrl", "location", "name", "role", "urlKey" FROM "LeadChange";
DROP TABLE "LeadChange";
ALTER TABLE "new_LeadChange" RENAME TO "LeadChange";
CREATE INDEX "LeadChange_leadId_idx" ON "LeadChange"("leadId");
CREATE INDEX "LeadChange_importId_externalId_idx" ON "LeadChange"("importId", "externalId");
CREATE INDEX "LeadChange_importId_emailKey_idx" ON "LeadChange"("importId", "emailKey");
CREATE INDEX "LeadChange_importId_urlKey_idx" ON "LeadChange"("importId", "urlKey");
CREATE INDEX "LeadChange_importId_fingerprint_idx" ON "LeadChange"("importId", "fingerprint");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
