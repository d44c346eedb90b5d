import type { LeadNeeds, LeadTrait } from '../../domain/lead-traits.js';
import { Prisma } from '../generated/sqlite/client.js';

const DIGITS = '0123456789';
const LETTERS_AND_DIGITS = `${DIGITS}abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ`;

/** The conditions on "Lead" in SQL that both databases understand. */
const CONDITIONS: Readonly<Record<LeadTrait, string>> = {
  NAME: `"Lead"."name" IS NOT NULL`,
  LAST_NAME: `("Lead"."lastName" IS NOT NULL OR "Lead"."name" <> COALESCE("Lead"."firstName", ''))`,
  COMPANY: `"Lead"."company" IS NOT NULL`,
  EMAIL: `"Lead"."email" IS NOT NULL`,
  NO_EXTERNAL_ID: `"Lead"."externalId" IS NULL`,
  NUMERIC_EXTERNAL_ID: `TRIM("Lead"."externalId", '${DIGITS}') = ''`,
  SALESFORCE_LEAD_ID: `(LENGTH("Lead"."externalId") IN (15, 18) AND SUBSTR("Lead"."externalId", 1, 3) = '00Q'
    AND TRIM("Lead"."externalId", '${LETTERS_AND_DIGITS}') = '')`,
};

/** Returns the condition that a "Lead" meets the needs. */
export function meets(needs: LeadNeeds): Prisma.Sql {
  const conditions = needs.map((traits) => `(${traits.map((trait) => CONDITIONS[trait]).join(' OR ')})`);
  return Prisma.raw(['true', ...conditions].join(' AND '));
}
