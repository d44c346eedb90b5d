-- DropIndex
DROP INDEX "ScoreResult_score_rulePoints_leadId_idx";

-- DropIndex
DROP INDEX "ScoreResult_scoredAt_leadId_idx";

-- AlterTable
ALTER TABLE "Offer" ADD COLUMN     "workspace" TEXT COLLATE "C" NOT NULL DEFAULT 'default';

-- AlterTable
ALTER TABLE "ScoreResult" ADD COLUMN     "workspace" TEXT COLLATE "C" NOT NULL DEFAULT 'default';

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" TEXT COLLATE "C" NOT NULL,
    "workspace" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- CreateIndex
CREATE INDEX "Offer_workspace_id_idx" ON "Offer"("workspace", "id");

-- CreateIndex
CREATE INDEX "ScoreResult_workspace_score_rulePoints_leadId_idx" ON "ScoreResult"("workspace", "score", "rulePoints", "leadId");

-- CreateIndex
CREATE INDEX "ScoreResult_workspace_scoredAt_leadId_idx" ON "ScoreResult"("workspace", "scoredAt", "leadId");
