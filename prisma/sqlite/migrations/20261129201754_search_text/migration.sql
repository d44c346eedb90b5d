-- AlterTable
ALTER TABLE "Lead" ADD COLUMN "searchText" TEXT;

-- AlterTable
ALTER TABLE "LeadChange" ADD COLUMN "searchText" TEXT;

-- AlterTable
ALTER TABLE "FormerLead" ADD COLUMN "searchText" TEXT;
