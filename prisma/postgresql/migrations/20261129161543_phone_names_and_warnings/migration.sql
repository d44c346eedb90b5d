-- AlterTable
ALTER TABLE "LeadImport" ADD COLUMN     "warnings" JSON;

-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "firstName" TEXT COLLATE "C",
ADD COLUMN     "lastName" TEXT COLLATE "C",
ADD COLUMN     "phone" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "LeadChange" ADD COLUMN     "firstName" TEXT COLLATE "C",
ADD COLUMN     "lastName" TEXT COLLATE "C",
ADD COLUMN     "phone" TEXT COLLATE "C";

-- AlterTable
ALTER TABLE "FormerLead" ADD COLUMN     "firstName" TEXT COLLATE "C",
ADD COLUMN     "lastName" TEXT COLLATE "C",
ADD COLUMN     "phone" TEXT COLLATE "C";
