import type { PrismaClient } from './generated/sqlite/client.js';

/** The most milliseconds for a transaction, and for its wait for a connection. */
export const TRANSACTION_LIMITS = { timeout: 120_000, maxWait: 120_000 };

/** For transactions that may take hours. */
export const NO_TIME_LIMIT = { timeout: 2 ** 31 - 1, maxWait: 2 ** 31 - 1 };

export type Database = PrismaClient;

/** The client, or the same inside a transaction. */
export type DatabaseSession = Omit<
  PrismaClient,
  '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'
>;
