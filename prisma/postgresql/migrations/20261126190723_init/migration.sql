-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "valueProps" JSON NOT NULL,
    "idealUseCases" JSON NOT NULL,
    "idealCustomer" JSON NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeadImport" (
    "id" TEXT COLLATE "C" NOT NULL,
    "offerId" TEXT COLLATE "C" NOT NULL,
    "filename" TEXT COLLATE "C",
    "createdAt" TIMESTAMP(3) NOT NULL,
    "committedAt" TIMESTAMP(3),
    "rowsRead" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "columns" JSON NOT NULL,
    "extraHeaders" JSON NOT NULL,
    "missingColumns" JSON NOT NULL,

    CONSTRAINT "LeadImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lead" (
    "id" TEXT COLLATE "C" NOT NULL,
    "offerId" TEXT COLLATE "C" NOT NULL,
    "importId" TEXT COLLATE "C" NOT NULL,
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
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeadChange" (
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

    CONSTRAINT "LeadChange_pkey" PRIMARY KEY ("importId","leadId")
);

-- CreateTable
CREATE TABLE "RowRejection" (
    "importId" TEXT COLLATE "C" NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT COLLATE "C",
    "code" TEXT COLLATE "C" NOT NULL,
    "message" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C",
    "cells" JSON NOT NULL,
    "surplus" JSON NOT NULL,

    CONSTRAINT "RowRejection_pkey" PRIMARY KEY ("importId","row")
);

-- CreateTable
CREATE TABLE "ScoringRun" (
    "id" TEXT COLLATE "C" NOT NULL,
    "offerId" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "message" TEXT COLLATE "C",
    "resumesAt" TIMESTAMP(3),
    "total" INTEGER NOT NULL,
    "scored" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "inputTokens" INTEGER NOT NULL DEFAULT 0,
    "outputTokens" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "startedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "ScoringRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunLead" (
    "runId" TEXT COLLATE "C" NOT NULL,
    "leadId" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C" NOT NULL,
    "failure" JSON,

    CONSTRAINT "RunLead_pkey" PRIMARY KEY ("runId","leadId")
);

-- CreateTable
CREATE TABLE "ScoreResult" (
    "id" TEXT COLLATE "C" NOT NULL,
    "leadId" TEXT COLLATE "C" NOT NULL,
    "offerId" TEXT COLLATE "C" NOT NULL,
    "status" TEXT COLLATE "C" NOT NULL,
    "score" INTEGER,
    "intent" TEXT COLLATE "C",
    "reasoning" TEXT COLLATE "C",
    "rulePoints" INTEGER NOT NULL,
    "rule" JSON NOT NULL,
    "ai" JSON,
    "factors" JSON NOT NULL,
    "failure" JSON,
    "leadRevision" INTEGER NOT NULL,
    "stale" BOOLEAN NOT NULL,
    "scoredAt" TIMESTAMP(3) NOT NULL,
    "grounded" BOOLEAN,

    CONSTRAINT "ScoreResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "LeadImport_offerId_id_idx" ON "LeadImport"("offerId", "id");

-- CreateIndex
CREATE INDEX "Lead_offerId_id_idx" ON "Lead"("offerId", "id");

-- CreateIndex
CREATE INDEX "Lead_importId_idx" ON "Lead"("importId");

-- CreateIndex
CREATE INDEX "Lead_externalId_idx" ON "Lead" USING HASH ("externalId");

-- CreateIndex
CREATE INDEX "Lead_emailKey_idx" ON "Lead" USING HASH ("emailKey");

-- CreateIndex
CREATE INDEX "Lead_urlKey_idx" ON "Lead" USING HASH ("urlKey");

-- CreateIndex
CREATE INDEX "Lead_fingerprint_idx" ON "Lead"("fingerprint");

-- CreateIndex
CREATE INDEX "LeadChange_leadId_idx" ON "LeadChange"("leadId");

-- CreateIndex
CREATE INDEX "LeadChange_importId_externalId_idx" ON "LeadChange" USING HASH ("externalId");

-- CreateIndex
CREATE INDEX "LeadChange_importId_emailKey_idx" ON "LeadChange" USING HASH ("emailKey");

-- CreateIndex
CREATE INDEX "LeadChange_importId_urlKey_idx" ON "LeadChange" USING HASH ("urlKey");

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

-- AddForeignKey
ALTER TABLE "LeadImport" ADD CONSTRAINT "LeadImport_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LeadImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadChange" ADD CONSTRAINT "LeadChange_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LeadImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadChange" ADD CONSTRAINT "LeadChange_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RowRejection" ADD CONSTRAINT "RowRejection_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LeadImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoringRun" ADD CONSTRAINT "ScoringRun_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunLead" ADD CONSTRAINT "RunLead_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ScoringRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunLead" ADD CONSTRAINT "RunLead_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreResult" ADD CONSTRAINT "ScoreResult_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreResult" ADD CONSTRAINT "ScoreResult_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
