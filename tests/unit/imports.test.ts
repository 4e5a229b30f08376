/**
 * The import table of README, and what may not be reached from where. Parsed by oxc, since no
 * linter of import graphs reads TypeScript 7 on Node 20.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** What each part may import: parts, and packages by name. */
const TABLE: Record<string, string[]> = {
  core: [],
  registry: ['core'],
  detect: ['core'],
  store: ['core', 'idb'],
  access: ['core', 'browser'],
  messages: ['core'],
  dispatch: ['core', 'messages'],
  recorder: ['core', 'messages', 'store'],
  worker: ['core', 'registry', 'store', 'access', 'recorder', 'browser'],
  example: ['core'],
  seal: ['core', '@hpke/core'],
  split: ['core', '@divviup/prio3'],
  ui: [
    'core',
    'messages',
    'preact',
    '@preact/signals',
    'd3-scale',
    'd3-shape',
    'write-excel-file',
    'fflate',
    'seal',
  ],
  cli: ['core', 'seal', 'hyparquet-writer', 'ui'],
  browser: ['webextension-polyfill'],
};
/** Packages that one place alone may name. */
const ONLY: Record<string, RegExp> = {
  zod: /^src\/core\/((copy-)?schema|survey\/(\w+-)?schema)\.ts$/,
  '@hpke/core': /^src\/seal\//,
  '@divviup/prio3': /^src\/split\//,
  idb: /^src\/store\//,
  preact: /^(src\/ui|entrypoints)\//,
  '@preact/signals': /^(src\/ui|entrypoints)\//,
  'webextension-polyfill': /^src\/browser\.ts$/,
  'write-excel-file': /^src\/ui\/dashboard\/data\/xlsx-file\.ts$/,
  'hyparquet-writer': /^src\/cli\/table-files\.ts$/,
  fflate: /^src\/ui\/dashboard\/data\/zip\.ts$/,
};

interface Import {
  to: string;
  typeOnly: boolean;
}
const graph = new Map<string, Import[]>(sources().map((file) => [file, importsOf(file)]));

function sources(): string[] {
  return ['src', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
}

function importsOf(file: string): Import[] {
  const { module, errors } = parseSync(file, readFileSync(join(ROOT, file), 'utf8'));
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const imports = module.staticImports.map(({ moduleRequest, entries }) => ({
    to: target(file, moduleRequest.value),
    typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ to: target(file, moduleRequest.value), typeOnly: isType }] : [],
    ),
  );
  return [...imports, ...exports];
}

/** A file below the root, or a package's name. */
function target(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return packageOf(specifier);
  const base = relative(ROOT, resolve(ROOT, dirname(from), specifier));
  const found = ['', '.ts', '.tsx', '/index.ts'].map((end) => base + end);
  const file = found.find((name) => /\.\w+$/.test(name) && existsSync(join(ROOT, name)));
  if (!file) throw new Error(`${from} imports ${specifier}, which is nowhere`);
  return file;
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The part of the tree a file belongs to: `core`, `messages`, … or a package. */
function partOf(file: string): string {
  const part = /^src\/([^/.]+)/.exec(file)?.[1];
  return part ?? (file.startsWith('entrypoints/') ? 'entrypoints' : file);
}

function reachedFrom(start: string): Set<string> {
  const seen = new Set<string>();
  const queue = [start];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const { to, typeOnly } of graph.get(at) ?? []) if (!typeOnly) queue.push(to);
  }
  return seen;
}

const edges = [...graph].flatMap(([from, imports]) => imports.map((one) => ({ from, ...one })));

describe('imports', () => {
  it('go only where the table lets them, types included', () => {
    const wrong = edges.filter(({ from, to }) => {
      if (from.startsWith('entrypoints/') || /\.(css|json)$/.test(to)) return false;
      const part = partOf(from);
      if (to === 'zod' && ONLY.zod?.test(from)) return false;
      if (part === 'cli' && to.startsWith('node:')) return false;
      return partOf(to) !== part && !TABLE[part]?.includes(partOf(to));
    });
    expect(wrong).toEqual([]);
  });

  it('know every part of the tree', () => {
    const parts = new Set([...graph.keys()].map(partOf));
    parts.delete('entrypoints');
    expect([...parts].sort()).toEqual(Object.keys(TABLE).sort());
  });

  it('let a page have of seal what a passphrase is, and the rest as functions', () => {
    const taken = edges.filter(({ from, to }) => partOf(from) === 'ui' && partOf(to) === 'seal');
    const wrong = taken.filter(({ to, typeOnly }) => !typeOnly && to !== 'src/seal/passphrase.ts');
    expect(wrong).toEqual([]);
  });

  it('let the command have of the pages what things are called, and nothing that is drawn', () => {
    const taken = edges.filter(({ from, to }) => partOf(from) === 'cli' && partOf(to) === 'ui');
    const names = /^src\/ui\/(survey-names|refusal-says|issue-says|survey-fault-says)\.ts$/;
    const wrong = taken.filter(({ to, typeOnly }) => !typeOnly && !names.test(to));
    expect(wrong).toEqual([]);
    const reached = reachedFrom('src/cli/main.ts');
    expect([...reached].filter((name) => /^preact|^@preact|\.tsx$/.test(name))).toEqual([]);
  });

  it.each(Object.entries(ONLY))('name %s in one place alone', (name, place) => {
    expect(edges.filter(({ from, to }) => to === name && !place.test(from))).toEqual([]);
  });

  it('never reach an entrypoint, but for the files of a page among themselves', () => {
    const inside = (from: string, to: string) =>
      dirname(to) !== 'entrypoints' && dirname(from) === dirname(to);
    const reached = edges.filter(
      ({ from, to }) => to.startsWith('entrypoints/') && !inside(from, to),
    );
    expect(reached).toEqual([]);
  });

  it('go round in no circle', () => {
    const circles = [...graph.keys()].filter((file) =>
      (graph.get(file) ?? []).some(({ to, typeOnly }) => !typeOnly && reachedFrom(to).has(file)),
    );
    expect(circles).toEqual([]);
  });

  it("bring neither parsers nor pages into a platform's page", () => {
    const reached = [...reachedFrom('entrypoints/platform.ts')];
    expect(reached).toContain('src/detect/page.ts');
    const heavy =
      /^(zod|idb|preact|@preact\/signals|webextension-polyfill)$|core\/(copy-|survey\/(\w+-)?)?schema|registry\//;
    expect(reached.filter((name) => heavy.test(name))).toEqual([]);
  });
});
