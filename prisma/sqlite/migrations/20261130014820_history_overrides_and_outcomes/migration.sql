-- AlterTable
ALTER TABLE "ScoreResult" ADD COLUMN "offerRevision" INTEGER;
ALTER TABLE "ScoreResult" ADD COLUMN "overrideIntent" TEXT;
ALTER TABLE "ScoreResult" ADD COLUMN "overrideNote" TEXT;
ALTER TABLE "ScoreResult" ADD COLUMN "overrideAt" DATETIME;
ALTER TABLE "ScoreResult" ADD COLUMN "overrideLeadRevision" INTEGER;
ALTER TABLE "ScoreResult" ADD COLUMN "overrideOfferRevision" INTEGER;

-- CreateTable
CREATE TABLE "SavedDraft" (
    "offerId" TEXT NOT NULL,
    "revision" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("offerId", "revision"),
    CONSTRAINT "SavedDraft_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScoreChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "leadId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "cause" TEXT NOT NULL,
    "runId" TEXT,
    "scoreBefore" INTEGER,
    "scoreAfter" INTEGER,
    "gradeBefore" TEXT,
    "gradeAfter" TEXT,
    "intentBefore" TEXT,
    "intentAfter" TEXT,
    "modelVersion" INTEGER NOT NULL,
    "changedFields" JSONB,
    "former" JSONB,
    CONSTRAINT "ScoreChange_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutcomeBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "offerId" TEXT NOT NULL,
    "filename" TEXT,
    "headers" JSONB,
    "createdAt" DATETIME NOT NULL,
    "committedAt" DATETIME,
    "rowsRead" INTEGER NOT NULL,
    "recorded" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,
    CONSTRAINT "OutcomeBatch_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "batchId" TEXT NOT NULL,
    "leadId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "occurredAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "result" JSONB,
    CONSTRAINT "Outcome_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "OutcomeBatch" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Outcome_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutcomeRejection" (
    "batchId" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT,
    "code" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "value" TEXT,
    "cells" JSONB NOT NULL,
    "surplus" JSONB NOT NULL,

    PRIMARY KEY ("batchId", "row"),
    CONSTRAINT "OutcomeRejection_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "OutcomeBatch" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ScoreChange_leadId_id_idx" ON "ScoreChange"("leadId", "id");

-- CreateIndex
CREATE INDEX "OutcomeBatch_offerId_id_idx" ON "OutcomeBatch"("offerId", "id");

-- CreateIndex
CREATE INDEX "Outcome_leadId_occurredAt_idx" ON "Outcome"("leadId", "occurredAt");

-- CreateIndex
CREATE INDEX "Outcome_batchId_id_idx" ON "Outcome"("batchId", "id");
