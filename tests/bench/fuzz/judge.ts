/** What may come of a hostile file: refused with a reason, or taken for what a good file says. */

export type Outcome = { refused: string } | { taken: unknown };

/** What every object has, as it was before the first file. */
const CLEAN = JSON.stringify(surface());

function surface(): string[] {
  return [Object.prototype, Array.prototype, String.prototype, Function.prototype].flatMap((one) =>
    Object.getOwnPropertyNames(one).sort(),
  );
}

/** @throws where a prototype has learned something, or a value carries one of its own */
export function judge(outcome: Outcome): void {
  if (JSON.stringify(surface()) !== CLEAN) throw new Error('a prototype was changed');
  if (({} as { polluted?: unknown }).polluted !== undefined) throw new Error('polluted');
  if ('taken' in outcome) plain(outcome.taken);
  else if (!/^[a-z][\w-]*$/.test(outcome.refused)) {
    throw new Error(`refused without a reason: ${outcome.refused}`);
  }
}

function plain(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const own = Object.getPrototypeOf(value);
  if (own !== Object.prototype && own !== Array.prototype && own !== null) {
    throw new Error('a value with a prototype of its own');
  }
  if (Object.hasOwn(value, '__proto__')) throw new Error('a key named __proto__');
  for (const one of Object.values(value)) plain(one);
}

type Refusal = new (...args: never[]) => Error & { reason: string };

/** A reader that throws, and nothing but this. */
export async function refusing(refusal: Refusal, read: () => unknown): Promise<Outcome> {
  try {
    return { taken: await read() };
  } catch (error) {
    if (error instanceof refusal) return { refused: error.reason };
    throw error;
  }
}
