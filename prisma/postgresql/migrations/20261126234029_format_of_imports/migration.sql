-- AlterTable
ALTER TABLE "LeadImport" ADD COLUMN     "format" JSON;
