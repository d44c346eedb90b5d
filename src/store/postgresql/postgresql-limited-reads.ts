import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { ReadTimeout } from '../read-limit.js';
import { isQuery } from '../sql/is-query.js';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** The SQLSTATE of a statement that the server stopped. */
const CANCELED = '57014';

export type LimitedReadsOptions = {
  readonly pool: pg.Pool;
  /** The connections with a statement timeout of `readLimit` milliseconds. */
  readonly reading: pg.Pool;
  readonly schema: string;
  readonly readLimit: number;
};

/** Prisma's adapter, with separate connections for reads outside transactions. */
export class LimitedReads extends PrismaPg {
  private readonly readings: PrismaPg;

  constructor(private readonly limits: LimitedReadsOptions) {
    const { pool, reading, schema } = limits;
    super(pool, { schema, disposeExternalPool: true });
    this.readings = new PrismaPg(reading, { schema, disposeExternalPool: true });
  }

  override async connect(): Promise<Adapter> {
    const [writing, reading] = await Promise.all([super.connect(), this.readings.connect()]);
    const { readLimit } = this.limits;
    const write = writing.queryRaw.bind(writing);
    const read: Adapter['queryRaw'] = (query) =>
      reading.queryRaw(query).catch((error: unknown) => {
        throw isCanceled(error) ? new ReadTimeout(readLimit) : error;
      });
    const dispose = writing.dispose.bind(writing);
    writing.queryRaw = (query) => (isQuery(query.sql) ? read(query) : write(query));
    writing.dispose = async () => {
      await Promise.all([dispose(), reading.dispose()]);
    };
    return writing;
  }
}

function isCanceled(error: unknown): boolean {
  const { cause } = error as { readonly cause?: { readonly originalCode?: string } };
  return cause?.originalCode === CANCELED;
}
