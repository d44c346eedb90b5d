import { isReachable } from './connection.js';

/** Milliseconds between two checks while the service answers, and while it does not. */
const SELDOM = 10_000;
const OFTEN = 2_000;

/** Milliseconds without an answer after which the service counts as unreachable. */
const PATIENCE = 8_000;

/** Checks whether the service answers. */
export async function lookForService(): Promise<void> {
  const answer = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).catch(
    () => null,
  );
  isReachable.set(answer?.ok ?? false);
}

/** Checks the service at intervals while the tab is visible, even if nothing else is requested. Returns a function to stop. */
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
