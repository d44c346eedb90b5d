-- AlterTable: what there is stays where it is, however much that may be
ALTER TABLE "Offer" ADD COLUMN "modelVersion" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Offer" ADD COLUMN "scoreOnUpload" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "ScoringRun" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'SCORING';
ALTER TABLE "ScoringRun" ADD COLUMN "disqualified" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "ScoreResult" ADD COLUMN "modelVersion" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "ScoreResult" ADD COLUMN "grade" TEXT;
ALTER TABLE "ScoreResult" ADD COLUMN "points" JSONB;

-- CreateTable
CREATE TABLE "ScoringModel" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "offerId" TEXT NOT NULL,
    "version" INTEGER,
    "content" JSONB NOT NULL,
    "createdAt" DATETIME,
    "publishedAt" DATETIME,
    "savedAt" DATETIME,
    CONSTRAINT "ScoringModel_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ScoringModel_offerId_version_key" ON "ScoringModel"("offerId", "version");

-- Every offer that is there has the built-in model, by whose points its results have their grades.
INSERT INTO "ScoringModel" ("id", "offerId", "version", "content")
SELECT 'model_' || substr("id", 7), "id", 1, '{"note":null,"role":{"decisionMaker":20,"influencer":10,"other":0},"industry":{"exact":20,"adjacent":10,"none":0},"completeness":10,"intent":{"high":50,"medium":30,"low":10},"criteria":[],"maxFit":50,"grades":{"a":75,"b":50,"c":25}}' FROM "Offer";
UPDATE "ScoreResult" SET "grade" = CASE
  WHEN "score" >= 75 THEN 'A' WHEN "score" >= 50 THEN 'B' WHEN "score" >= 25 THEN 'C' ELSE 'D'
END WHERE "score" IS NOT NULL;
