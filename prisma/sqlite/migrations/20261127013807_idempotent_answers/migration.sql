-- CreateTable
CREATE TABLE "IdempotentAnswer" (
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "heldUntil" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "status" INTEGER,
    "body" TEXT,

    PRIMARY KEY ("scope", "key")
);

-- CreateIndex
CREATE INDEX "IdempotentAnswer_expiresAt_idx" ON "IdempotentAnswer"("expiresAt");
