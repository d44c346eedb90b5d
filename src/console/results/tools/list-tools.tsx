import { memo } from 'react';
import { CallListDocument } from '../../generated/operations/graphql.js';
import { OperationDialog } from '../../parts/operation-dialog.js';
import type { ListQuery } from '../pages/result-pages.js';
import { ExportMenu } from './export-menu.js';

/** Actions on a whole call list. Not rendered again while somebody moves in the list. */
export const ListTools = memo(function ListTools({ question }: { readonly question: ListQuery }) {
  return (
    <>
      <OperationDialog document={CallListDocument} variables={{ ...question, first: 50 }} />
      <ExportMenu question={question} />
    </>
  );
});
