-- DropIndex
DROP INDEX "Lead_offerId_id_idx";

-- AlterTable
ALTER TABLE "Lead" ADD COLUMN "searchText" TEXT;

-- AlterTable
ALTER TABLE "LeadChange" ADD COLUMN "searchText" TEXT;

-- AlterTable
ALTER TABLE "FormerLead" ADD COLUMN "searchText" TEXT;

-- CreateIndex
CREATE INDEX "Lead_offerId_id_searchText_idx" ON "Lead"("offerId", "id", "searchText");
