-- AlterTable
ALTER TABLE "ScoreResult" DROP COLUMN "factors";
