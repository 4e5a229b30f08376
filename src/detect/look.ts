/**
 * A single look at a page for marks of known products. Answers with the ids of those that stand in
 * it and with nothing else: no text, title, address or markup. It changes nothing, listens to
 * nothing and is over when it returns.
 */
import type { Mark } from '../core/product';

const MAX_ASSETS = 500;
const MAX_SCRIPT_CHARS = 300_000;
const MAX_TEXTS = 3_000;
/** A product names itself in a title or a line; longer texts speak about products. */
const MAX_NAME_CHARS = 60;
/** A document with no more words than this, and frames, is only their holder. */
const HOLDER_CHARS = 40;
const META =
  'meta[name=generator], meta[name=author], meta[name=copyright], meta[name=keywords], meta[name=description], meta[name=application-name]';

export function look(document: Document, marks: readonly Mark[]): string[] {
  const pages = [document, ...held(document)].map(read);
  return marks.filter((mark) => pages.some((page) => bears(page, mark))).map(({ id }) => id);
}

interface Page {
  document: Document;
  address: string;
  assets: string[];
  scripts: string;
  names: string[];
}

function bears({ document, address, assets, scripts, names }: Page, { part, is }: Mark): boolean {
  if (part === 'field' || part === 'structure') return document.querySelector(is) !== null;
  const mark = new RegExp(is, 'i');
  if (part === 'address') return mark.test(address);
  if (part === 'script') return mark.test(scripts);
  return (part === 'asset' ? assets : names).some((text) => mark.test(text));
}

function read(document: Document): Page {
  const { pathname, search, hash } = document.location;
  return {
    document,
    address: pathname + search + hash,
    assets: some(document, 'script[src], link[href], img[src]', MAX_ASSETS).map(
      (asset) => asset.getAttribute('src') ?? asset.getAttribute('href') ?? '',
    ),
    scripts: some(document, 'script:not([src])', MAX_ASSETS)
      .map(({ textContent }) => textContent ?? '')
      .join('\n')
      .slice(0, MAX_SCRIPT_CHARS),
    names: [
      document.title,
      ...some(document, META, 20).map((meta) => meta.getAttribute('content') ?? ''),
      ...texts(document),
    ],
  };
}

function some(document: Document, selector: string, most: number): Element[] {
  return [...document.querySelectorAll(selector)].slice(0, most);
}

/** Short texts of the page's body, at most MAX_TEXTS looked at. */
function texts(document: Document): string[] {
  const out: string[] = [];
  if (!document.body) return out;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < MAX_TEXTS && walker.nextNode(); seen += 1) {
    const { nodeValue, parentElement } = walker.currentNode;
    const text = (nodeValue ?? '').trim();
    if (text === '' || text.length > MAX_NAME_CHARS) continue;
    if (!/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(parentElement?.tagName ?? '')) out.push(text);
  }
  return out;
}

/**
 * The documents in the frames of one that is nothing but frames, as old desks are. A frame in a
 * page of its own words is another system's part in it, and says nothing of the page.
 */
function held(document: Document): Document[] {
  const frames = some(document, 'frame, iframe', 10) as HTMLIFrameElement[];
  const words = texts(document).join('').length;
  if (words > HOLDER_CHARS || document.querySelector('input:not([type=hidden])')) return [];
  return frames.flatMap((frame) => {
    // Null for a frame of another origin.
    const inner = frame.contentDocument;
    return inner?.body && /^https?:$/.test(inner.location.protocol) ? [inner] : [];
  });
}
