import { isReachable } from './connection.js';

/** Milliseconds between two looks while the service answers, and while it is away. */
const SELDOM = 10_000;
const OFTEN = 2_000;

/** Milliseconds after which a service that is silent counts as away. */
const PATIENCE = 8_000;

/** Finds out whether the service answers. */
export async function lookForService(): Promise<void> {
  const answer = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).catch(
    () => null,
  );
  isReachable.set(answer?.ok ?? false);
}

/** Looks for the service now and then while the tab is in sight, also where nothing is asked of it. Answers how to stop. */
export function watchService(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let isStopped = false;
  const plan = () => {
    clearTimeout(timer);
    if (!isStopped && !document.hidden) timer = setTimeout(look, isReachable.get() ? SELDOM : OFTEN);
  };
  const look = () => void lookForService().then(plan);
  const left = isReachable.subscribe(plan);
  const events = [
    [document, 'visibilitychange'],
    [window, 'online'],
    [window, 'offline'],
  ] as const;
  for (const [target, event] of events) target.addEventListener(event, look);
  plan();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    left();
    for (const [target, event] of events) target.removeEventListener(event, look);
  };
}
