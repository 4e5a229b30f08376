/** Long work in small steps, so that the page stays alive beside it. */

/** Shorter than a frame at 60 Hz, so that what is drawn keeps up. */
const STRETCH_MS = 12;

/** Takes each in turn, resting between stretches. @throws the signal's reason once it is aborted */
export async function atPace<T>(
  all: Iterable<T>,
  take: (one: T) => void,
  signal: AbortSignal,
): Promise<void> {
  let since = performance.now();
  for (const one of all) {
    signal.throwIfAborted();
    take(one);
    if (performance.now() - since < STRETCH_MS) continue;
    await rest();
    since = performance.now();
  }
  signal.throwIfAborted();
}

/** Lets a piece of work that tells how far it is come to its end, resting between stretches. */
export async function finish<T>(
  work: Generator<number, T>,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<T> {
  let since = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    signal.throwIfAborted();
    if (step.done) return step.value;
    if (performance.now() - since < STRETCH_MS) continue;
    tell(step.value);
    await rest();
    since = performance.now();
  }
}

function rest(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
