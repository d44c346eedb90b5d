import type { ResultOrder } from '../../generated/operations/graphql.js';
import { type ColumnId, layoutOf, nextOrder, sortOf } from '../columns/list-columns.js';
import styles from './call-list.module.css';

type ListHeaderProps = {
  readonly columns: readonly ColumnId[];
  readonly order: ResultOrder;
  readonly onOrder: (order: ResultOrder) => void;
};

const ARROWS = { ascending: '↑', descending: '↓' } as const;

/** The headers of a call list; a click sorts. The arrow keys reach them from the first row. */
export function ListHeader({ columns, order, onOrder }: ListHeaderProps) {
  return (
    <div className={styles.header} role="row" aria-rowindex={1}>
      {columns.map((id) => {
        const { name, orders } = layoutOf(id);
        const sort = sortOf(id, order);
        return (
          <span key={id} role="columnheader" data-column={id} aria-sort={orders && (sort ?? 'none')}>
            {orders ? (
              <button
                type="button"
                className={styles.sort}
                tabIndex={-1}
                data-action=""
                onClick={() => onOrder(nextOrder(orders, order))}
              >
                {name} <span aria-hidden="true">{sort && ARROWS[sort]}</span>
              </button>
            ) : (
              name
            )}
          </span>
        );
      })}
    </div>
  );
}
