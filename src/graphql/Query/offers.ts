import { connect } from '../connection.js';
import { idCursor } from '../cursor.js';
import type { QueryResolvers } from '../generated/resolvers-types.js';

export const offers: QueryResolvers['offers'] = (_, page, { store, config }) =>
  connect({ page: store.offers.page, count: store.offers.count, ...idCursor('Offer') }, page, config.limits);
