-- AlterTable
ALTER TABLE "LeadImport" ADD COLUMN "copiedFromId" TEXT;
