/** What a registry entry states, and which entry an address belongs to. */

export const LEVELS = ['national', 'province', 'city', 'county', 'township', 'unit'] as const;
export type Level = (typeof LEVELS)[number];

export const CATEGORIES = [
  'study',
  'training-credit',
  'party',
  'oa',
  'service',
  'data-reporting',
  'petition',
  'publicity',
  'safety',
  'education',
  'health',
  'grid',
  'im',
  'volunteer',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const MANDATED_METRICS = [
  'login-rate',
  'click-rate',
  'online-time',
  'points',
  'study-hours',
  'completion',
] as const;

export interface Mandate {
  use: 'required' | 'assessed' | 'voluntary' | 'unknown';
  metrics: (typeof MANDATED_METRICS)[number][];
  bulletin: 'weekly' | 'monthly' | 'quarterly' | 'none' | 'unknown';
  exempt: boolean;
}

type Selector = string | undefined;

/** Selectors that spare a detector its guess. All optional; none is needed for a usual page. */
export interface Rules {
  login?:
    | { panel?: Selector; submit?: Selector; refused?: Selector; inside?: Selector }
    | undefined;
  checkin?: { button?: Selector; done?: Selector } | undefined;
  study?: { player?: Selector; prompt?: Selector } | undefined;
}

export interface Platform {
  id: string;
  name: string;
  level: Level;
  category: Category;
  matches: string[];
  ports?: number[] | undefined;
  relatedHosts?: string[] | undefined;
  mandate?: Mandate | undefined;
  workList?: 'on' | 'off' | 'unknown' | undefined;
  profile?: string | undefined;
  rules?: Rules | undefined;
  /** A public page that shows the platform exists. Absent: offered as 未核实 (not verified). */
  source?: string | undefined;
}

/** The parts of an address that a pattern is held against; `location` has this shape. */
export interface Address {
  protocol: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
}

export interface Pattern {
  scheme: 'http' | 'https' | '*';
  host: string;
  anySubdomain: boolean;
  port: string;
  path: string;
}

const PATTERN =
  /^(https?|\*):\/\/((?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::(\d{1,5}))?(\/.*)?$/i;

/**
 * Reads `scheme://host[:port][/path]`; without a path the pattern takes the whole host. Hosts are
 * written as addresses hold them (`xn--…`). Any-host patterns (`*://* /*`, `https://*.cn/*`) are
 * no platform's address and give null.
 */
export function parsePattern(text: string): Pattern | null {
  const parts = PATTERN.exec(text);
  if (!parts) return null;
  const [, scheme = '', name = '', port = '', path = '/'] = parts;
  const anySubdomain = name.startsWith('*.');
  const host = (anySubdomain ? name.slice(2) : name).toLowerCase();
  if (anySubdomain && isPublicSuffix(host)) return null;
  if (port !== '' && (Number(port) < 1 || Number(port) > 65535)) return null;
  return {
    scheme: scheme.toLowerCase() as Pattern['scheme'],
    host,
    anySubdomain,
    port: port && String(Number(port)),
    path: path === '/' ? '/*' : path,
  };
}

/**
 * `cn`, `gov.cn`, `bj.cn`, `0.1`: a wildcard below these would take in other people's sites. The
 * second level holds the registries' own names and the codes of the provinces.
 */
function isPublicSuffix(host: string): boolean {
  const labels = host.split('.');
  const [first = '', last = ''] = labels;
  if (labels.length === 1 || /^\d+$/.test(labels[labels.length - 1] ?? '')) return true;
  if (labels.length > 2) return false;
  return (
    /^(gov|com|org|net|edu|ac|mil|co)$/.test(first) ||
    (last === 'cn' &&
      /^(a[hc]|bj|cq|fj|g[dsxz]|h[abeikln]|j[lsx]|ln|mo|n[mx]|qh|s[cdhnx]|t[jw]|x[jz]|yn|zj)$/.test(
        first,
      ))
  );
}

const DEFAULT_PORT: Record<string, string> = { 'http:': '80', 'https:': '443' };

/** Rank of a match, higher is closer: [port named, exact host, path length]; null for none. */
function closeness(pattern: Pattern, ports: readonly number[], at: Address): number[] | null {
  if (pattern.scheme !== '*' && `${pattern.scheme}:` !== at.protocol) return null;
  const exact = at.hostname === pattern.host;
  if (!exact && !(pattern.anySubdomain && at.hostname.endsWith(`.${pattern.host}`))) return null;
  const port = at.port || DEFAULT_PORT[at.protocol] || '';
  const wanted = pattern.port ? [pattern.port] : ports.map(String);
  if (wanted.length > 0 && !wanted.includes(port)) return null;
  if (!glob(pattern.path, at.pathname + at.search)) return null;
  const literal = pattern.path.replaceAll('*', '').length;
  return [wanted.length > 0 ? 1 : 0, exact ? 1 : 0, pattern.host.length, literal];
}

/** Linear-time match of `*` wildcards, anchored at both ends. */
function glob(pattern: string, text: string): boolean {
  const pieces = pattern.split('*');
  const first = pieces[0] ?? '';
  const last = pieces[pieces.length - 1] ?? '';
  if (pieces.length === 1) return text === pattern;
  if (!text.startsWith(first) || text.length < first.length + last.length) return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}

function closest(patterns: readonly string[], ports: readonly number[], at: Address) {
  let best: number[] | null = null;
  for (const text of patterns) {
    // Told at sight: each page asks this of every platform that its user has.
    if (!text.includes('*.') && !text.toLowerCase().includes(at.hostname)) continue;
    const pattern = parsePattern(text);
    const rank = pattern && closeness(pattern, ports, at);
    if (rank && (best === null || compare(rank, best) > 0)) best = rank;
  }
  return best;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i += 1) {
    const step = (a[i] ?? 0) - (b[i] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}

export interface Whose {
  own: Platform | null;
  related: Platform[];
}

/**
 * The platform an address belongs to, by longest match (port, then host, then path; the earlier
 * entry wins a tie), and the platforms that name it as a related host.
 */
export function platformAt(platforms: readonly Platform[], at: Address): Whose {
  let own: Platform | null = null;
  let best: number[] | null = null;
  const related: Platform[] = [];
  for (const platform of platforms) {
    const rank = closest(platform.matches, platform.ports ?? [], at);
    if (rank && (best === null || compare(rank, best) > 0)) {
      own = platform;
      best = rank;
    }
    if (closest(platform.relatedHosts ?? [], [], at)) related.push(platform);
  }
  return { own, related };
}

/** Whether any platform takes in pages of this address's host, whatever the path. */
export function coversHost(
  platforms: readonly Pick<Platform, 'matches' | 'relatedHosts'>[],
  at: Address,
): boolean {
  return platforms.some((platform) =>
    [...platform.matches, ...(platform.relatedHosts ?? [])].some((text) => {
      const pattern = parsePattern(text);
      return pattern !== null && closeness({ ...pattern, path: '*' }, [], at) !== null;
    }),
  );
}

/** The origin patterns to ask the browser for: whole hosts, no port, both schemes where `*`. */
export function originsOf(platform: Platform): string[] {
  const origins = new Set<string>();
  for (const text of [...platform.matches, ...(platform.relatedHosts ?? [])]) {
    const pattern = parsePattern(text);
    if (!pattern) continue;
    const host = pattern.anySubdomain ? `*.${pattern.host}` : pattern.host;
    // One that the manifest names whole: `*://` fits neither http nor https alone, and is refused.
    const schemes = pattern.scheme === '*' ? ['http', 'https'] : [pattern.scheme];
    for (const scheme of schemes) origins.add(`${scheme}://${host}/*`);
  }
  return [...origins];
}
