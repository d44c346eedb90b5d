import { z } from 'zod';
import type { ResultRecord } from '../domain/result.js';
import { dataGaps } from '../scoring/model/data-gaps.js';
import { scoreFactors } from '../scoring/score-factors.js';
import { connect } from './connection.js';
import type { Context } from './context.js';
import { readCursor, writeCursor } from './cursor.js';
import type { ScoreResultResolvers } from './generated/resolvers-types.js';
import { leadOf, modelOf, offerOf } from './owned.js';

const changeKey = z.tuple([z.int32()]).transform(([id]) => id);

const changeCursor = {
  cursorOf: ({ id }: { readonly id: number }) => writeCursor([id]),
  keyOf: (cursor: string) => readCursor(cursor, changeKey),
};

export const ScoreResult: ScoreResultResolvers = {
  factors: (result) => scoreFactors(result.rule, intentPart(result)),
  lead: (result, _, context) => leadOfResult(result, context),
  offer: (result, _, context) => offerOf(result, context),
  scoringModel: (result, _, context) => modelOfResult(result, context),
  disqualification: ({ rule }) => rule.disqualification,
  history({ leadId }, page, { store: { history }, config }) {
    const source = {
      page: (request: Parameters<typeof history.page>[1]) => history.page(leadId, request),
      count: () => history.count(leadId),
    };
    return connect({ ...source, ...changeCursor }, page, config.limits);
  },
  override: async (result, _, context) =>
    result.override && { ...result.override, outdated: await isOverrideOutdated(result, context) },
  async reviewReasons(result, _, context) {
    if (result.override) return (await isOverrideOutdated(result, context)) ? ['OVERRIDE_OUTDATED'] : [];
    return result.ai?.grounded === false ? ['NOT_GROUNDED'] : [];
  },
  async experience({ offerId, machineScore }, _, { loaders }) {
    return machineScore === null ? null : (await loaders.experience.load(offerId))(machineScore);
  },
  async gaps(result, _, context) {
    const [lead, { content }] = await Promise.all([leadOfResult(result, context), modelOfResult(result, context)]);
    return dataGaps(content, result, lead);
  },
};

function leadOfResult(result: ResultRecord, context: Context) {
  return result.lead ?? leadOf(result, context);
}

function modelOfResult({ offerId, modelVersion }: ResultRecord, context: Context) {
  return modelOf({ offerId, version: modelVersion }, context);
}

/** Returns the part of a score that its intent gives. */
function intentPart({ override, ai, reasoning, score, rule, maxIntentPoints }: ResultRecord) {
  if (!override || score === null) return ai && { ...ai, code: 'INTENT' as const, reasoning: reasoning ?? '' };
  const points = { points: score - rule.points, maxPoints: maxIntentPoints };
  return { code: 'OVERRIDE' as const, ...points, reasoning: override.note, evidence: [] };
}

async function isOverrideOutdated(result: ResultRecord, context: Context): Promise<boolean> {
  const { override } = result;
  if (!override) return false;
  const [lead, offer] = await Promise.all([leadOfResult(result, context), offerOf(result, context)]);
  return override.leadRevision !== lead.revision || override.offerRevision !== offer.revision;
}
