-- AlterTable
ALTER TABLE "Offer" ADD COLUMN     "modelVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "scoreOnUpload" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "ScoringRun" ADD COLUMN     "disqualified" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "kind" TEXT COLLATE "C" NOT NULL DEFAULT 'SCORING';

-- AlterTable
ALTER TABLE "ScoreResult" ADD COLUMN     "grade" TEXT COLLATE "C",
ADD COLUMN     "modelVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "points" JSON;

-- CreateTable
CREATE TABLE "ScoringModel" (
    "id" TEXT COLLATE "C" NOT NULL,
    "offerId" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER,
    "content" JSON NOT NULL,
    "createdAt" TIMESTAMP(3),
    "publishedAt" TIMESTAMP(3),
    "savedAt" TIMESTAMP(3),

    CONSTRAINT "ScoringModel_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ScoringModel_offerId_version_key" ON "ScoringModel"("offerId", "version");

-- AddForeignKey
ALTER TABLE "ScoringModel" ADD CONSTRAINT "ScoringModel_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every offer that is there has the built-in model, by whose points its results have their grades.
INSERT INTO "ScoringModel" ("id", "offerId", "version", "content")
SELECT 'model_' || substr("id", 7), "id", 1, '{"note":null,"role":{"decisionMaker":20,"influencer":10,"other":0},"industry":{"exact":20,"adjacent":10,"none":0},"completeness":10,"intent":{"high":50,"medium":30,"low":10},"criteria":[],"maxFit":50,"grades":{"a":75,"b":50,"c":25}}' FROM "Offer";
UPDATE "ScoreResult" SET "grade" = CASE
  WHEN "score" >= 75 THEN 'A' WHEN "score" >= 50 THEN 'B' WHEN "score" >= 25 THEN 'C' ELSE 'D'
END WHERE "score" IS NOT NULL;
