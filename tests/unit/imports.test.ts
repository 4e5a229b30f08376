/** The import table of README, and what may not be reached from where. */
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { graph, partOf } from '../architecture/import-graph';

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
