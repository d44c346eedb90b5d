-- DropIndex
DROP INDEX "ScoreResult_offerId_status_idx";
