import { done, refused } from '../../domain/user-error.js';
import { countRows } from '../../exports/count-rows.js';
import type { Download } from '../../exports/download-links.js';
import { LAYOUTS } from '../../exports/layouts/layouts.js';
import type { ResultsToExport } from '../../exports/result-rows.js';
import type { Context } from '../context.js';
import { badUserInput } from '../errors.js';
import type { MutationResolvers } from '../generated/resolvers-types.js';
import { payload } from '../payload.js';
import { readResultQuery, unknownIds } from '../result-arguments.js';

export const exportResults: MutationResolvers['exportResults'] = async (_, args, context) => {
  const [format, layout] = [args.format ?? 'CSV', args.layout ?? 'STANDARD'];
  const tool = LAYOUTS[layout].tool?.name;
  if (tool && format === 'JSONL') throw badUserInput(`${tool} cannot import JSON Lines. Choose the format CSV.`);
  const query = readResultQuery(args);
  const faults = query.ok ? await unknownIds(args, context) : query.errors;
  const mayExport = query.ok && faults.length === 0;
  return payload(
    'download',
    mayExport ? done(await linkTo({ ...query.value, format, layout }, context)) : refused(...faults),
  );
};

async function linkTo(wanted: ResultsToExport, { store, downloads, loaders }: Context): Promise<Download> {
  const { offerId } = wanted.filter;
  const offer = offerId === null ? null : await loaders.offer.load(offerId);
  return downloads.results({ ...wanted, ...(await countRows(store, wanted)) }, offer?.name ?? null);
}
