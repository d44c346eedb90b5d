-- AlterTable
ALTER TABLE "ScoringRun" ADD COLUMN     "maxRequests" INTEGER,
ADD COLUMN     "rescore" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reused" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "thoughtTokens" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "ScoreResult" ADD COLUMN     "askedModel" TEXT COLLATE "C",
ADD COLUMN     "inputHash" TEXT COLLATE "C";

-- CreateIndex
CREATE INDEX "ScoreResult_offerId_inputHash_idx" ON "ScoreResult"("offerId", "inputHash");
