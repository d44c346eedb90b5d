import { useMemo } from 'react';
import { useQuery } from 'urql';
import { ListImportsDocument } from '../../generated/operations/graphql.js';
import { useKnown } from '../../parts/asked.js';
import { moment } from '../../parts/format.js';
import type { NamedImport } from './import-filter.js';

const NONE: readonly NamedImport[] = [];

/** Returns the imports of an offer with unique names, newest first. */
export function useImports(offerId: string): readonly NamedImport[] {
  const [{ data }] = useQuery({ query: ListImportsDocument, variables: { offerId } });
  const nodes = useKnown(data)?.offer?.imports.nodes;
  return useMemo(
    () => nodes?.map(({ id, filename, createdAt }) => ({ id, name: nameOf(filename, createdAt) })) ?? NONE,
    [nodes],
  );
}

function nameOf(filename: string | null, createdAt: string): string {
  return `${filename ?? 'Without a file'}, ${moment(createdAt)}`;
}
