-- AlterTable
ALTER TABLE "ScoreResult" ADD COLUMN "grounded" BOOLEAN;

-- Verdicts of before say neither what they were made from nor whether their quotes were there; the next run gives new ones.
DELETE FROM "ScoreResult" WHERE "ai" IS NOT NULL;
