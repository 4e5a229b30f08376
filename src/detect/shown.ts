/**
 * Reading elements. A form's fields hide its own members (<input name="contains">), so what is
 * asked of an element that may be a form is asked of the prototype.
 */

/** Whether it is drawn: in the document, not display: none, not visibility: hidden. */
export function isShown(element: Element): boolean {
  return Element.prototype.checkVisibility.call(element, { checkVisibilityCSS: true });
}

export function holds(container: Node, inner: Node): boolean {
  return Node.prototype.contains.call(container, inner);
}

/** No attribute or text is read further: a page may put megabytes there, and every look costs. */
export const MAX_READ = 10_000;

export function attributeOf(element: Element, name: string): string {
  return (Element.prototype.getAttribute.call(element, name) ?? '').slice(0, MAX_READ);
}

/** The first `most` matches inside; a page may hold any number. */
export function allIn(container: ParentNode & Node, selector: string, most: number): Element[] {
  // Another frame's document is none of this one's Document.
  const from = container.nodeType === Node.DOCUMENT_NODE ? Document.prototype : Element.prototype;
  const found = from.querySelectorAll.call(container, selector);
  const out: Element[] = [];
  for (let i = 0; i < found.length && i < most; i += 1) out.push(found[i] as Element);
  return out;
}

/** Its text up to `most` characters, white space as it is drawn; only of `holders`, if given. */
export function textIn(node: Node, most: number, holders?: (holder: Element) => boolean): string {
  const walker = (node.ownerDocument as Document).createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let text = node.nodeType === Node.TEXT_NODE ? (node as Text).substringData(0, MAX_READ) : '';
  while (text.length < most && walker.nextNode()) {
    const { currentNode } = walker;
    const { parentElement } = currentNode;
    if (holders && !(parentElement && holders(parentElement))) continue;
    const more = (currentNode as Text).substringData(0, MAX_READ).replace(/\s+/g, ' ');
    text += text === '' || text.endsWith(' ') ? more.trimStart() : more;
  }
  return text.slice(0, most);
}

/** The documents that this one's frame stands in, as far as the browser lets us see them. */
export function documentsAround(document: Document): Document[] {
  try {
    const outer = document.defaultView?.frameElement?.ownerDocument;
    return outer ? [outer, ...documentsAround(outer)] : [];
  } catch {
    return [];
  }
}
