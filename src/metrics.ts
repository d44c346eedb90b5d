import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CallObserver } from './ai/call-observer.js';
import type { RunObserver } from './runs/run-observer.js';

/** The metrics of the process, for Prometheus. No label holds text from outside the service. */
export type Metrics = {
  readonly registry: Registry;
  readonly calls: CallObserver;
  readonly runs: RunObserver;
  /** Seconds from a request to the end of its response. */
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  /** Seconds that a GraphQL operation took. */
  readonly operations: Histogram<'kind' | 'outcome'>;
};

const SECONDS = [0.005, 0.02, 0.1, 0.5, 2, 10, 60];
const WAITED_SECONDS = [0.01, 0.1, 1, 10, 60, 300];

export function makeMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    calls: callMetrics(registers),
    runs: runMetrics(registers),
    requests: new Histogram({
      name: 'lead_scoring_http_request_seconds',
      help: 'Time from an HTTP request to the end of its response',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers,
    }),
    operations: new Histogram({
      name: 'lead_scoring_graphql_operation_seconds',
      help: 'Time that a GraphQL operation over HTTP took, by its kind: query or mutation',
      labelNames: ['kind', 'outcome'],
      buckets: SECONDS,
      registers,
    }),
  };
}

function callMetrics(registers: Registry[]): CallObserver {
  const queue = new Gauge({ name: 'lead_scoring_ai_queue', help: 'Calls that wait in the queue', registers });
  const waits = new Histogram({
    name: 'lead_scoring_ai_wait_seconds',
    help: 'Time that a call waited in the queue and for the rate limit of the provider',
    buckets: WAITED_SECONDS,
    registers,
  });
  const calls = new Counter({
    name: 'lead_scoring_ai_calls_total',
    help: 'Calls to the AI provider, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const tokens = new Counter({
    name: 'lead_scoring_ai_tokens_total',
    help: 'Tokens of the AI provider: input, output (with thoughts), and the thoughts among them',
    labelNames: ['kind'],
    registers,
  });
  return {
    queued: (change) => queue.inc(change),
    waited: (milliseconds) => waits.observe(milliseconds / 1_000),
    ended(outcome, { inputTokens, outputTokens, thoughtTokens }) {
      calls.inc({ outcome });
      tokens.inc({ kind: 'input' }, inputTokens);
      tokens.inc({ kind: 'output' }, outputTokens);
      tokens.inc({ kind: 'thought' }, thoughtTokens);
    },
  };
}

function runMetrics(registers: Registry[]): RunObserver {
  const leads = new Counter({
    name: 'lead_scoring_leads_total',
    help: 'Leads that runs of this process finished: scored by a new verdict, scored by a reused verdict, or failed',
    labelNames: ['outcome'],
    registers,
  });
  return {
    recorded({ scored, failed, reused }) {
      leads.inc({ outcome: 'scored' }, scored - reused);
      leads.inc({ outcome: 'reused' }, reused);
      leads.inc({ outcome: 'failed' }, failed);
    },
  };
}
