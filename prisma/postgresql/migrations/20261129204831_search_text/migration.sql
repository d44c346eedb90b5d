-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "searchText" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "LeadChange" ADD COLUMN     "searchText" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "FormerLead" ADD COLUMN     "searchText" TEXT COLLATE "C";
