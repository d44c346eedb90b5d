import type { PrismaClient } from './generated/sqlite/client.js';

/** Milliseconds that a transaction may take, and may wait for the one before it. */
export const TRANSACTION_LIMITS = { timeout: 120_000, maxWait: 120_000 };

/** For transactions that may go on for hours. */
export const NO_TIME_LIMIT = { timeout: 2 ** 31 - 1, maxWait: 2 ** 31 - 1 };

export type Database = PrismaClient;

/** The client, or the same inside a transaction. */
export type DatabaseSession = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'
>;
