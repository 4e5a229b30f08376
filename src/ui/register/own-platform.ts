/** A site the user registers → a registry entry of the user's own. */
import type { Category, Level, Platform } from '../../core/platform';
import { parsePattern } from '../../core/platform';

export interface SiteAddress {
  protocol: 'http:' | 'https:';
  hostname: string;
  /** As `location.port`: empty for the protocol's own port. */
  port: string;
  pathname: string;
}

/** The site of an address, or null where it is none that can be registered. */
export function siteOf(address: string): SiteAddress | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const { protocol, hostname, port, pathname } = url;
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  if (!parsePattern(`${protocol}//${hostname}/*`)) return null;
  return { protocol, hostname, port, pathname };
}

/** Host and port as the user knows them from the address bar. */
export function siteName({ hostname, port }: SiteAddress): string {
  return port === '' ? hostname : `${hostname}:${port}`;
}

/** The first folder of the path, under which one of several systems of a host lives; or null. */
export function systemPath({ pathname }: SiteAddress): string | null {
  const first = /^(\/[^/]+\/)/.exec(pathname)?.[1];
  return first === undefined || first.includes('*') ? null : first;
}

export interface Choice {
  name: string;
  level: Level;
  category: Category;
  /** Only pages under these folders; none for the whole site. */
  folders: readonly string[];
  /** The product it is made with, as its user confirmed. */
  profile: string | null;
}

/**
 * The entry for a site. A named port takes that port and protocol alone. Without one, http and
 * https on their own ports are the same site, and other ports of the host are other systems.
 */
export function ownPlatform(site: SiteAddress, choice: Choice): Platform {
  const { protocol, hostname, port } = site;
  const folders = choice.folders.length > 0 ? choice.folders : ['/'];
  const own = {
    id: ownId(site, choice.folders),
    name: choice.name.trim() || siteName(site),
    level: choice.level,
    category: choice.category,
    ...(choice.profile === null ? {} : { profile: choice.profile }),
  };
  if (port !== '') {
    return { ...own, matches: folders.map((path) => `${protocol}//${hostname}:${port}${path}*`) };
  }
  const both = (path: string) => [`http://${hostname}${path}*`, `https://${hostname}${path}*`];
  return { ...own, matches: folders.flatMap(both), ports: [80, 443] };
}

/** `own-oa-gov-cn-8080-1x9f3k`: readable, and distinct for each site and its folders. */
export function ownId(site: SiteAddress, folders: readonly string[]): string {
  const readable = siteName(site)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  // Without a port, http and https are one site.
  const scheme = site.port === '' ? '' : site.protocol;
  return `own-${readable || 'site'}-${fnv1a(`${scheme}${siteName(site)}${folders.join(' ')}`)}`;
}

/** FNV-1a, 32 bits: tells apart what reads alike, nothing more. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ char, 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
