-- AlterTable
ALTER TABLE "LeadImport" ADD COLUMN "discarded" BOOLEAN NOT NULL DEFAULT false;
