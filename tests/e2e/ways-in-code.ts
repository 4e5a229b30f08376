/** Ways to a network that a script names, read from its syntax. */
import { parseSync } from 'oxc-parser';

/** No script of the product has a use for any of these, as a name or as a text. */
const NAMES = new Set(
  (
    'fetch fetchLater XMLHttpRequest WebSocket WebSocketStream EventSource sendBeacon ' +
    'RTCPeerConnection webkitRTCPeerConnection RTCDataChannel WebTransport importScripts ' +
    'serviceWorker SharedWorker PushManager backgroundFetch caches FontFace Image Audio Notification ' +
    'BroadcastChannel preconnect dns-prefetch prefetch prerender speculationrules srcset srcdoc ' +
    'connectNative registerProtocolHandler insertAdjacentHTML setHTMLUnsafe'
  ).split(' '),
);
const GLOBALS = new Set(['window', 'self', 'globalThis', 'top', 'parent']);
const ADDRESSES = new Set(['href', 'src', 'action', 'formAction', 'ping', 'poster']);
const MOVES = new Set(['assign', 'replace', 'reload']);

interface Node {
  type: string;
  [field: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const nameOf = (node: unknown): string => {
  if (!isNode(node)) return '';
  if (node.type === 'Identifier') return String(node.name);
  if (node.type === 'Literal') return String(node.value);
  if (node.type === 'TemplateElement') return (node.value as { raw: string }).raw;
  return node.type === 'TemplateLiteral' ? (node.quasis as Node[]).map(nameOf).join('…') : '';
};
const isMember = (node: unknown): node is Node => isNode(node) && node.type === 'MemberExpression';
/** `location`, or a member of it, of whatever window. */
const isLocation = (node: unknown): boolean =>
  nameOf(node) === 'location' || (isMember(node) && nameOf(node.property) === 'location');

/** Each way that this code names, once a place. */
export function waysIn(code: string): string[] {
  const found: string[] = [];
  const visit = (node: Node) => {
    const own = wayOf(node);
    if (own) found.push(own);
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
    }
  };
  const { program, errors } = parseSync('built.js', code);
  if (errors.length > 0) throw new Error(`not read: ${errors[0]?.message}`);
  visit(program as unknown as Node);
  return found;
}

function wayOf(node: Node): string | null {
  const name = nameOf(node);
  if (node.type !== 'TemplateLiteral' && NAMES.has(name)) return `named: ${name}`;
  if (node.type === 'ImportExpression' && !/^\.{1,2}\//.test(nameOf(node.source))) {
    return 'another script';
  }
  if (node.type === 'AssignmentExpression') return wayOfAssignment(node.left);
  if (node.type === 'NewExpression' && /Worker$/.test(nameOf(node.callee))) {
    return ownWorker(node) ? null : 'another worker';
  }
  if (node.type === 'Property' && ADDRESSES.has(nameOf(node.key))) {
    return /^(\w+:)?\/\//.test(nameOf(node.value)) ? 'address elsewhere' : null;
  }
  return node.type === 'CallExpression' ? wayOfCall(node) : null;
}

function wayOfAssignment(left: unknown): string | null {
  if (nameOf(left) === 'location' || isLocation(left)) return 'moving elsewhere';
  if (!isMember(left)) return null;
  const field = nameOf(left.property);
  if (isLocation(left.object) && field !== 'hash') return 'moving elsewhere';
  return ADDRESSES.has(field) ? `address given to an element: ${field}` : null;
}

function wayOfCall({ callee, arguments: given }: Node): string | null {
  const args = given as Node[];
  if (nameOf(callee) === 'open') return 'opening a window';
  if (!isMember(callee)) return null;
  const [field, object] = [nameOf(callee.property), callee.object];
  if (field === 'open' && GLOBALS.has(nameOf(object))) return 'opening a window';
  if (isLocation(object) && MOVES.has(field)) return 'moving elsewhere';
  if (field === 'setAttribute' && ADDRESSES.has(nameOf(args[0]))) return 'address by attribute';
  const ofTabs = isMember(object) && nameOf(object.property) === 'tabs';
  if (ofTabs && (field === 'create' || field === 'update')) return ownTab(args) ? null : 'a tab';
  return null;
}

/** `new Worker(new URL('/assets/…', …))`. */
function ownWorker({ arguments: given }: Node): boolean {
  const [first] = given as Node[];
  const path = first?.type === 'NewExpression' ? nameOf((first.arguments as Node[])[0]) : '';
  return /^\/[^/]/.test(path);
}

/** `{ url: ….getURL(…) }`. */
function ownTab([given]: Node[]): boolean {
  const fields = (given?.properties ?? []) as Node[];
  return fields.every(({ key, value }) => {
    const callee = isNode(value) && value.type === 'CallExpression' ? value.callee : null;
    return nameOf(key) !== 'url' || (isMember(callee) && nameOf(callee.property) === 'getURL');
  });
}
