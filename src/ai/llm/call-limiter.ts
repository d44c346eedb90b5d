import pLimit from 'p-limit';
import type { Clock } from '../../clock.js';
import { AiPausedError, AiRefusedError, type Asking } from '../../domain/intent-classifier.js';
import type { CallObserver, CallOutcome } from '../call-observer.js';
import { onAbort, unlessAborted } from './abort.js';
import type { Attempt } from './attempt.js';
import type { AnsweredCall, Pace } from './pace.js';

/** A call to the provider about some leads, cancelled by its signal. */
type Call = { readonly leads: number; send(signal: AbortSignal): Promise<Attempt> };

/** Limits the calls of the whole process: their concurrency, and the time before which none may start. */
export type CallLimiter = {
  /**
   * Makes the call when its turn comes. Rejects with the reason of the caller's signal as soon as that aborts, with the error
   * that `beforeRequest` throws, and with `AiPausedError` while the provider asks for a long wait. An `AiPausedError` or
   * `AiRefusedError` of one call aborts all other calls that are running or waiting.
   */
  run(asking: Asking, call: Call): Promise<Attempt>;
  /** Delays all calls that have not started, by so many milliseconds from now. */
  hold(milliseconds: number): void;
};

type LimiterOptions = { readonly pace: Pace; readonly clock: Clock; readonly observer: CallObserver };

export function callLimiter({ pace, clock, observer }: LimiterOptions): CallLimiter {
  const limit = pLimit(pace.limit);
  const time = () => clock.now().getTime();
  let heldUntil = 0;
  let pause: AiPausedError | null = null;
  let breakOff = new AbortController();

  async function untilOpen(signal: AbortSignal): Promise<void> {
    if (pause && time() < pause.resumesAt.getTime()) throw new AiPausedError(pause.message, pause.resumesAt);
    for (let left = heldUntil - time(); left > 0; left = heldUntil - time()) await clock.sleep(left, signal);
  }

  async function makeCall(call: Call, signal: AbortSignal): Promise<Attempt> {
    const { wave } = pace;
    const start = time();
    try {
      const attempt = await call.send(signal);
      const { outcome, fault } = attempt;
      if (fault.cause === 'OVERLOAD') pace.rateLimited(wave);
      else notePace(outcome, { leads: call.leads, milliseconds: time() - start, wave });
      limit.concurrency = pace.limit;
      return attempt;
    } catch (error) {
      if (!signal.aborted && error instanceof AiPausedError) pause = error;
      if (!signal.aborted && (error instanceof AiPausedError || error instanceof AiRefusedError)) breakOffAll(error);
      throw error;
    }
  }

  function notePace(outcome: CallOutcome, call: AnsweredCall): void {
    if (outcome === 'timeout') pace.timedOut(call.wave);
    else if (outcome === 'unusable') pace.unusable(call);
    else if (outcome !== 'unavailable') pace.answered(call);
  }

  function breakOffAll(error: AiPausedError | AiRefusedError): void {
    breakOff.abort(error);
    breakOff = new AbortController();
  }

  /** Counts a call as waiting until the returned function is called. */
  function queueUp(): () => void {
    const since = time();
    let waiting = true;
    observer.queued(1);
    return () => {
      if (!waiting) return;
      waiting = false;
      observer.queued(-1);
      observer.waited(time() - since);
    };
  }

  async function takeTurn(asking: Asking, brokenOff: AbortSignal, call: Call, leaveQueue: () => void) {
    asking.signal.throwIfAborted();
    brokenOff.throwIfAborted();
    const own = new AbortController();
    const release = [asking.signal, brokenOff].map((signal) => onAbort(signal, () => own.abort(signal.reason)));
    try {
      await untilOpen(own.signal);
      await asking.beforeRequest();
      own.signal.throwIfAborted();
      leaveQueue();
      return await makeCall(call, own.signal);
    } finally {
      for (const stopListening of release) stopListening();
    }
  }

  return {
    run(asking, call) {
      const leaveQueue = queueUp();
      const { signal: brokenOff } = breakOff;
      const turn = () => limit(() => takeTurn(asking, brokenOff, call, leaveQueue));
      return unlessAborted(asking.signal, turn).finally(leaveQueue);
    },
    hold(milliseconds) {
      heldUntil = Math.max(heldUntil, time() + milliseconds);
    },
  };
}
