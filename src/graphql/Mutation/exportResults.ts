import type { Download } from '../../exports/download-links.js';
import type { ExportFormat } from '../../exports/result-rows.js';
import { done } from '../../user-error.js';
import type { Context } from '../context.js';
import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';
import { type ResultQuery, readResultQuery } from '../result-arguments.js';

export const exportResults: MutationResolvers['exportResults'] = async (_, args, context) => {
  const query = await readResultQuery(args, context);
  return payload('download', query.ok ? done(await linkTo(query.value, args.format ?? 'CSV', context)) : query);
};

async function linkTo(
  { filter, order }: ResultQuery,
  format: ExportFormat,
  { store, downloads }: Context,
): Promise<Download> {
  return downloads.results({ filter, order, format, rowCount: await store.results.count(filter) });
}
