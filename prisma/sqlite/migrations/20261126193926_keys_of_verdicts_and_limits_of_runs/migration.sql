-- AlterTable
ALTER TABLE "ScoringRun" ADD COLUMN "rescore" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "ScoringRun" ADD COLUMN "maxRequests" INTEGER;
ALTER TABLE "ScoringRun" ADD COLUMN "reused" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ScoringRun" ADD COLUMN "thoughtTokens" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "ScoreResult" ADD COLUMN "askedModel" TEXT;
ALTER TABLE "ScoreResult" ADD COLUMN "inputHash" TEXT;

-- CreateIndex
CREATE INDEX "ScoreResult_offerId_inputHash_idx" ON "ScoreResult"("offerId", "inputHash");
