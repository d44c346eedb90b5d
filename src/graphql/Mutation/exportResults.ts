import type { Download } from '../../exports/download-links.js';
import type { ExportFormat } from '../../exports/result-rows.js';
import { done, refused } from '../../user-error.js';
import type { Context } from '../context.js';
import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';
import { type ResultQuery, readResultQuery, unknownIds } from '../result-arguments.js';

export const exportResults: MutationResolvers['exportResults'] = async (_, args, context) => {
  const query = readResultQuery(args);
  const faults = query.ok ? await unknownIds(args, context) : query.errors;
  const mayExport = query.ok && faults.length === 0;
  return payload(
    'download',
    mayExport ? done(await linkTo(query.value, args.format ?? 'CSV', context)) : refused(...faults),
  );
};

async function linkTo(
  { filter, order }: ResultQuery,
  format: ExportFormat,
  { store, downloads }: Context,
): Promise<Download> {
  return downloads.results({ filter, order, format, rowCount: await store.results.count(filter) });
}
