-- AlterTable
ALTER TABLE "ScoreResult" ADD COLUMN     "offerRevision" INTEGER,
ADD COLUMN     "overrideIntent" TEXT COLLATE "C",
ADD COLUMN     "overrideNote" TEXT COLLATE "C",
ADD COLUMN     "overrideAt" TIMESTAMP(3),
ADD COLUMN     "overrideLeadRevision" INTEGER,
ADD COLUMN     "overrideOfferRevision" INTEGER;

-- CreateTable
CREATE TABLE "SavedDraft" (
    "offerId" TEXT COLLATE "C" NOT NULL,
    "revision" TEXT COLLATE "C" NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SavedDraft_pkey" PRIMARY KEY ("offerId","revision")
);

-- CreateTable
CREATE TABLE "ScoreChange" (
    "id" SERIAL NOT NULL,
    "leadId" TEXT COLLATE "C" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "cause" TEXT COLLATE "C" NOT NULL,
    "runId" TEXT COLLATE "C",
    "scoreBefore" INTEGER,
    "scoreAfter" INTEGER,
    "gradeBefore" TEXT COLLATE "C",
    "gradeAfter" TEXT COLLATE "C",
    "intentBefore" TEXT COLLATE "C",
    "intentAfter" TEXT COLLATE "C",
    "modelVersion" INTEGER NOT NULL,
    "changedFields" JSON,
    "former" JSON,

    CONSTRAINT "ScoreChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutcomeBatch" (
    "id" TEXT COLLATE "C" NOT NULL,
    "offerId" TEXT COLLATE "C" NOT NULL,
    "filename" TEXT COLLATE "C",
    "headers" JSON,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "committedAt" TIMESTAMP(3),
    "rowsRead" INTEGER NOT NULL,
    "recorded" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "rejected" INTEGER NOT NULL,

    CONSTRAINT "OutcomeBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "id" TEXT COLLATE "C" NOT NULL,
    "batchId" TEXT COLLATE "C" NOT NULL,
    "leadId" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "note" TEXT COLLATE "C",
    "occurredAt" TIMESTAMP(3) NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "result" JSON,

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutcomeRejection" (
    "batchId" TEXT COLLATE "C" NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT COLLATE "C",
    "code" TEXT COLLATE "C" NOT NULL,
    "message" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C",
    "cells" JSON NOT NULL,
    "surplus" JSON NOT NULL,

    CONSTRAINT "OutcomeRejection_pkey" PRIMARY KEY ("batchId","row")
);

-- CreateIndex
CREATE INDEX "ScoreChange_leadId_id_idx" ON "ScoreChange"("leadId", "id");

-- CreateIndex
CREATE INDEX "OutcomeBatch_offerId_id_idx" ON "OutcomeBatch"("offerId", "id");

-- CreateIndex
CREATE INDEX "Outcome_leadId_occurredAt_idx" ON "Outcome"("leadId", "occurredAt");

-- CreateIndex
CREATE INDEX "Outcome_batchId_id_idx" ON "Outcome"("batchId", "id");

-- AddForeignKey
ALTER TABLE "SavedDraft" ADD CONSTRAINT "SavedDraft_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreChange" ADD CONSTRAINT "ScoreChange_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeBatch" ADD CONSTRAINT "OutcomeBatch_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "OutcomeBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeRejection" ADD CONSTRAINT "OutcomeRejection_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "OutcomeBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
