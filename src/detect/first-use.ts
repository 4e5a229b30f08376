/** Elements as they are used for the first time: what is dear to ask is asked of each once. */

/** Answers true the first time it is asked of an element and that is `worth` it. */
export function firstUses(): (element: Element | null, worth?: () => boolean) => boolean {
  const used = new WeakSet<Element>();
  return (element, worth = () => true) => {
    if (!element || used.has(element) || !worth()) return false;
    used.add(element);
    return true;
  };
}
