-- AlterTable
ALTER TABLE "LeadImport" ADD COLUMN     "blankRows" INTEGER;
