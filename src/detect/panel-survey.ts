/** What of a page a login panel could be made of, open shadow roots included. */
import { allIn, isShown } from './shown';

/** Past this many elements no further shadow roots are looked for, nor past so many of them. */
const MAX_SCANNED = 3_000;
const MAX_ROOTS = 60;
/** Decoys for password managers are drawn a pixel small or beside the page. */
const MIN_PIXELS = 4;

/** The document and its open shadow roots, those within them as well. */
export function rootsOf(document: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  let left = MAX_SCANNED;
  for (let i = 0; i < roots.length; i += 1) {
    const all =
      (roots[i] as Document).getElementsByTagName?.('*') ?? roots[i]?.querySelectorAll('*');
    for (let k = 0; k < (all?.length ?? 0) && left > 0 && roots.length < MAX_ROOTS; k += 1) {
      left -= 1;
      const inner = all?.[k]?.shadowRoot;
      if (inner) roots.push(inner);
    }
  }
  return roots;
}

/** The first `most` matches in these roots. */
export function surveyed(
  roots: readonly (Document | ShadowRoot)[],
  selector: string,
  most: number,
): Element[] {
  const out: Element[] = [];
  for (const root of roots) {
    const found = root.querySelectorAll(selector);
    for (let i = 0; i < found.length && out.length < most; i += 1) out.push(found[i] as Element);
  }
  return out;
}

/** The first `most` elements of these names; the browser finds them without looking at all others. */
export function named(
  roots: readonly (Document | ShadowRoot)[],
  names: readonly string[],
  most: number,
): Element[] {
  const out: Element[] = [];
  for (const root of roots) {
    for (const name of names) {
      const found =
        root instanceof Document ? root.getElementsByTagName(name) : root.querySelectorAll(name);
      for (let i = 0; i < found.length && out.length < most; i += 1) out.push(found[i] as Element);
    }
  }
  return out;
}

/**
 * The first `most` matches in any part of the page, shadow roots within it included. A part is
 * looked through when it is asked about: a whole page of a hundred thousand elements is dear.
 */
export function searched(
  roots: readonly (Document | ShadowRoot)[],
  selector: string,
  most: number,
): (part: Element) => readonly Element[] {
  const known = new Map<Element, Element[]>();
  const inner = roots.filter((root) => root instanceof ShadowRoot);
  return (part) => {
    const before = known.get(part);
    if (before) return before;
    const found = allIn(part, selector, most);
    found.push(
      ...surveyed(
        inner.filter(({ host }) => within(part, host)),
        selector,
        most,
      ),
    );
    known.set(part, found);
    return found;
  };
}

/** The element around, out of shadow roots too. */
export function parentOf(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent instanceof Element) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

export function within(container: Element, node: Node | null): boolean {
  for (let at = node; at; at = parentOf(at)) if (at === container) return true;
  return false;
}

/** The nearest match around, out of shadow roots too. */
export function closestOf(node: Element, selector: string): Element | null {
  for (let at: Element | null = node; at; at = parentOf(at)) {
    if (Element.prototype.matches.call(at, selector)) return at;
  }
  return null;
}

/** Whether one can see it: of some size, on the page, not transparent. */
export function isDrawn(element: Element): boolean {
  const { width, height, left, right, bottom } =
    Element.prototype.getBoundingClientRect.call(element);
  if (width < MIN_PIXELS || height < MIN_PIXELS) return false;
  const view = element.ownerDocument.defaultView;
  // A drawer waits beyond the right edge.
  if (left >= (view?.innerWidth ?? Number.POSITIVE_INFINITY)) return false;
  if (right + (view?.scrollX ?? 0) <= 0 || bottom + (view?.scrollY ?? 0) <= 0) return false;
  return isShown(element) && element.checkVisibility({ checkOpacity: true });
}
