/** Elements as they are used for the first time: what is dear to ask is asked of each once. */

/** Answers true the first time it is asked of an element. */
export function firstUses(): (element: Element | null) => boolean {
  const used = new WeakSet<Element>();
  return (element) => {
    if (!element || used.has(element)) return false;
    used.add(element);
    return true;
  };
}
