/**
 * In the first seconds after its start the browser does not know yet what a policy supplies, and lets
 * the question wait. A page that can be drawn without it is.
 */

/** A browser that knows answers within a few milliseconds. */
const SOON_MS = 200;

/**
 * @param meanwhile what holds until `asked` is answered, where that takes longer
 * @returns what is known now, and the answer that is still to come: null where this is it
 */
export async function soon<T>(
  asked: Promise<T>,
  meanwhile: T,
): Promise<{ first: T; late: Promise<T> | null }> {
  const early = new Promise<null>((done) => setTimeout(done, SOON_MS, null));
  const known = await Promise.race([asked.then((answer) => ({ answer })), early]);
  return known ? { first: known.answer, late: null } : { first: meanwhile, late: asked };
}
