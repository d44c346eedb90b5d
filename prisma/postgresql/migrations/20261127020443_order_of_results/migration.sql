-- DropIndex
DROP INDEX "ScoreResult_offerId_score_rulePoints_leadId_idx";

-- DropIndex
DROP INDEX "ScoreResult_workspace_score_rulePoints_leadId_idx";

-- DropIndex
DROP INDEX "ScoreResult_offerId_scoredAt_leadId_idx";

-- DropIndex
DROP INDEX "ScoreResult_workspace_scoredAt_leadId_idx";

-- CreateIndex
CREATE INDEX "ScoreResult_offerId_score_rulePoints_leadId_idx" ON "ScoreResult"("offerId", "score" DESC, "rulePoints" DESC, "leadId");

-- CreateIndex
CREATE INDEX "ScoreResult_workspace_score_rulePoints_leadId_idx" ON "ScoreResult"("workspace", "score" DESC, "rulePoints" DESC, "leadId");

-- CreateIndex
CREATE INDEX "ScoreResult_offerId_scoredAt_leadId_idx" ON "ScoreResult"("offerId", "scoredAt" DESC, "leadId");

-- CreateIndex
CREATE INDEX "ScoreResult_workspace_scoredAt_leadId_idx" ON "ScoreResult"("workspace", "scoredAt" DESC, "leadId");
