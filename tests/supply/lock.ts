/** What the lock file pins: every package, and those that come with the product. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Package {
  name: string;
  version: string;
  licence: string;
  /** Checksum of what is downloaded. */
  integrity: string | undefined;
  folder: string;
  /** Only the building and the tests use it. */
  dev: boolean;
}

interface Entry {
  version: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  devOptional?: boolean;
}

/** In order of name. */
export function locked(): Package[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Entry>;
  };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license, integrity, dev, devOptional }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license ?? '',
      integrity,
      folder: join(ROOT, path),
      dev: Boolean(dev || devOptional),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Those that a user gets: in the extension, or with the command that adds up surveys. */
export function shipped(): Package[] {
  return locked().filter(({ dev }) => !dev);
}

/** Versions that package.json leaves open: each name and what it says. */
export function unpinned(): [name: string, version: string][] {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  return Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
}
