-- DropIndex
DROP INDEX "ScoreResult_score_rulePoints_leadId_idx";

-- DropIndex
DROP INDEX "ScoreResult_scoredAt_leadId_idx";

-- AlterTable: what there is stays where it is, however much that may be
ALTER TABLE "Offer" ADD COLUMN "workspace" TEXT NOT NULL DEFAULT 'default';

-- AlterTable
ALTER TABLE "ScoreResult" ADD COLUMN "workspace" TEXT NOT NULL DEFAULT 'default';

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspace" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME,
    "revokedAt" DATETIME
);

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- CreateIndex
CREATE INDEX "Offer_workspace_id_idx" ON "Offer"("workspace", "id");

-- CreateIndex
CREATE INDEX "ScoreResult_workspace_score_rulePoints_leadId_idx" ON "ScoreResult"("workspace", "score", "rulePoints", "leadId");

-- CreateIndex
CREATE INDEX "ScoreResult_workspace_scoredAt_leadId_idx" ON "ScoreResult"("workspace", "scoredAt", "leadId");
