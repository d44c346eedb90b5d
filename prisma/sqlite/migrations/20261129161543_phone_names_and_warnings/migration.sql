-- AlterTable
ALTER TABLE "LeadImport" ADD COLUMN "warnings" JSONB;

-- AlterTable
ALTER TABLE "Lead" ADD COLUMN "firstName" TEXT;
ALTER TABLE "Lead" ADD COLUMN "lastName" TEXT;
ALTER TABLE "Lead" ADD COLUMN "phone" TEXT;

-- AlterTable
ALTER TABLE "LeadChange" ADD COLUMN "firstName" TEXT;
ALTER TABLE "LeadChange" ADD COLUMN "lastName" TEXT;
ALTER TABLE "LeadChange" ADD COLUMN "phone" TEXT;

-- AlterTable
ALTER TABLE "FormerLead" ADD COLUMN "firstName" TEXT;
ALTER TABLE "FormerLead" ADD COLUMN "lastName" TEXT;
ALTER TABLE "FormerLead" ADD COLUMN "phone" TEXT;
