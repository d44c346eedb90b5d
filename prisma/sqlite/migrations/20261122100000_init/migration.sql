-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "valueProps" JSONB NOT NULL,
    "idealUseCases" JSONB NOT NULL,
    "idealCustomer" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "LeadImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "offerId" TEXT NOT NULL,
    "filename" TEXT,
    "createdAt" DATETIME NOT NULL,
    "committedAt" DATETIME,
    "rowsRead" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "columns" JSONB NOT NULL,
    "extraHeaders" JSONB NOT NULL,
    "missingColumns" JSONB NOT NULL,
    CONSTRAINT "LeadImport_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Lead" (
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
    "fingerprint" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Lead_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Lead_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LeadImport" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LeadChange" (
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
    "fingerprint" TEXT NOT NULL,

    PRIMARY KEY ("importId", "leadId"),
    CONSTRAINT "LeadChange_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LeadImport" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LeadChange_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RowRejection" (
    "importId" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT,
    "code" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "value" TEXT,
    "cells" JSONB NOT NULL,
    "surplus" JSONB NOT NULL,

    PRIMARY KEY ("importId", "row"),
    CONSTRAINT "RowRejection_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LeadImport" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScoringRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "offerId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "message" TEXT,
    "resumesAt" DATETIME,
    "total" INTEGER NOT NULL,
    "scored" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "inputTokens" INTEGER NOT NULL DEFAULT 0,
    "outputTokens" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "startedAt" DATETIME,
    "finishedAt" DATETIME,
    CONSTRAINT "ScoringRun_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RunLead" (
    "runId" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "failure" JSONB,

    PRIMARY KEY ("runId", "leadId"),
    CONSTRAINT "RunLead_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ScoringRun" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RunLead_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScoreResult" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "leadId" TEXT NOT NULL,
    "offerId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "score" INTEGER,
    "intent" TEXT,
    "reasoning" TEXT,
    "rulePoints" INTEGER NOT NULL,
    "rule" JSONB NOT NULL,
    "ai" JSONB,
    "factors" JSONB NOT NULL,
    "failure" JSONB,
    "leadRevision" INTEGER NOT NULL,
    "stale" BOOLEAN NOT NULL,
    "scoredAt" DATETIME NOT NULL,
    CONSTRAINT "ScoreResult_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ScoreResult_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "LeadImport_offerId_id_idx" ON "LeadImport"("offerId", "id");

-- CreateIndex
CREATE INDEX "Lead_offerId_id_idx" ON "Lead"("offerId", "id");

-- CreateIndex
CREATE INDEX "Lead_importId_idx" ON "Lead"("importId");

-- CreateIndex
CREATE INDEX "Lead_externalId_idx" ON "Lead"("externalId");

-- CreateIndex
CREATE INDEX "Lead_emailKey_idx" ON "Lead"("emailKey");

-- CreateIndex
CREATE INDEX "Lead_urlKey_idx" ON "Lead"("urlKey");

-- CreateIndex
CREATE INDEX "Lead_fingerprint_idx" ON "Lead"("fingerprint");

-- CreateIndex
CREATE INDEX "LeadChange_leadId_idx" ON "LeadChange"("leadId");

-- CreateIndex
CREATE INDEX "LeadChange_importId_externalId_idx" ON "LeadChange"("importId", "externalId");

-- CreateIndex
CREATE INDEX "LeadChange_importId_emailKey_idx" ON "LeadChange"("importId", "emailKey");

-- CreateIndex
CREATE INDEX "LeadChange_importId_urlKey_idx" ON "LeadChange"("importId", "urlKey");

-- CreateIndex
CREATE INDEX "LeadChange_importId_fingerprint_idx" ON "LeadChange"("importId", "fingerprint");

-- CreateIndex
CREATE INDEX "ScoringRun_offerId_id_idx" ON "ScoringRun"("offerId", "id");

-- CreateIndex
CREATE INDEX "ScoringRun_status_idx" ON "ScoringRun"("status");

-- CreateIndex
CREATE INDEX "RunLead_runId_state_leadId_idx" ON "RunLead"("runId", "state", "leadId");

-- CreateIndex
CREATE INDEX "RunLead_leadId_idx" ON "RunLead"("leadId");

-- CreateIndex
CREATE UNIQUE INDEX "ScoreResult_leadId_key" ON "ScoreResult"("leadId");

-- CreateIndex
CREATE INDEX "ScoreResult_offerId_score_rulePoints_leadId_idx" ON "ScoreResult"("offerId", "score", "rulePoints", "leadId");

-- CreateIndex
CREATE INDEX "ScoreResult_score_rulePoints_leadId_idx" ON "ScoreResult"("score", "rulePoints", "leadId");

-- CreateIndex
CREATE INDEX "ScoreResult_offerId_scoredAt_leadId_idx" ON "ScoreResult"("offerId", "scoredAt", "leadId");

-- CreateIndex
CREATE INDEX "ScoreResult_scoredAt_leadId_idx" ON "ScoreResult"("scoredAt", "leadId");

-- CreateIndex
CREATE INDEX "ScoreResult_offerId_status_idx" ON "ScoreResult"("offerId", "status");

-- CreateIndex
CREATE INDEX "ScoreResult_offerId_stale_idx" ON "ScoreResult"("offerId", "stale");
