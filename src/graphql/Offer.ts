import { z } from 'zod';
import { countFunctions } from '../offers/function-counts.js';
import { countLeadColumns } from '../offers/lead-columns.js';
import { readingOf } from '../offers/offer-reading.js';
import { connect } from './connection.js';
import { idCursor, readCursor, writeCursor } from './cursor.js';
import { badUserInput } from './errors.js';
import type { OfferResolvers } from './generated/resolvers-types.js';
import { modelOf } from './owned.js';
import { textFaults } from './result-arguments.js';

const versionKey = z.tuple([z.int32()]).transform(([version]) => version);

const versionCursor = {
  cursorOf: ({ version }: { readonly version: number }) => writeCursor([version]),
  keyOf: (cursor: string) => readCursor(cursor, versionKey),
};

export const Offer: OfferResolvers = {
  reading: (offer) => readingOf(offer),
  counts: ({ id }, _, { store }) => store.offers.counts(id),
  functionCounts: ({ id }, _, { store }) => countFunctions(store, id),
  leadColumns: ({ id }, _, { store }) => countLeadColumns(store, id),
  scoringModel: ({ id, modelVersion }, _, context) => modelOf({ offerId: id, version: modelVersion }, context),
  scoringModelDraft: ({ id }, _, { store }) => store.models.draft(id),
  scoringModels: ({ id }, page, { store: { models }, config }) =>
    connect(
      { page: (request) => models.page(id, request), count: () => models.count(id), ...versionCursor },
      page,
      config.limits,
    ),
  activeRun: ({ id }, _, { store }) => store.runs.active(id),
  runs: ({ id }, page, { store: { runs }, config }) =>
    connect(
      { page: (request) => runs.page(id, request), count: () => runs.count(id), ...idCursor('ScoringRun') },
      page,
      config.limits,
    ),
  imports: ({ id }, page, { store: { imports }, config }) =>
    connect(
      { page: (request) => imports.page(id, request), count: () => imports.count(id), ...idCursor('LeadImport') },
      page,
      config.limits,
    ),
  importUnderWay: ({ id }, _, { store }) => store.imports.underWay(id),
  outcomeBatches: ({ id }, page, { store: { outcomes }, config }) =>
    connect(
      {
        page: (request) => outcomes.batches(id, request),
        count: () => outcomes.countBatches(id),
        ...idCursor('OutcomeBatch'),
      },
      page,
      config.limits,
    ),
  leads({ id }, { search, states, ...page }, { store: { leads }, config }) {
    const [fault] = textFaults(search, ['search']);
    if (fault) throw badUserInput(fault.message);
    const narrowed = { search: search?.trim() || null, states: states ?? null };
    const filter = narrowed.search === null && narrowed.states === null ? undefined : narrowed;
    return connect(
      { page: (request) => leads.page(id, request, filter), count: () => leads.count(id, filter), ...idCursor('Lead') },
      page,
      config.limits,
    );
  },
  outcomeCounts: ({ id }, { since }, { store }) => store.outcomes.countSince(id, since),
};
