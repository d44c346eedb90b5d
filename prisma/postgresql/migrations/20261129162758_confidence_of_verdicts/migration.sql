-- DropIndex
DROP INDEX "ScoreResult_offerId_score_rulePoints_leadId_idx";

-- DropIndex
DROP INDEX "ScoreResult_workspace_score_rulePoints_leadId_idx";

-- AlterTable
ALTER TABLE "ScoreResult" ADD COLUMN     "confidence" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "ScoreResult_offerId_score_rulePoints_confidence_leadId_idx" ON "ScoreResult"("offerId", "score" DESC, "rulePoints" DESC, "confidence" DESC, "leadId");

-- CreateIndex
CREATE INDEX "ScoreResult_workspace_score_rulePoints_confidence_leadId_idx" ON "ScoreResult"("workspace", "score" DESC, "rulePoints" DESC, "confidence" DESC, "leadId");
