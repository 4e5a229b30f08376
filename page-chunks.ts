/**
 * Which script files our pages are made of. Left alone, the bundler makes a file of every set of
 * modules that some pages have in common, twenty for the dashboard, and a page waits for each: on
 * an office computer the asking takes longer than the reading.
 */
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const entry = (path: string) => resolve(import.meta.dirname, 'entrypoints', path);
const POPUP = entry('popup/main.tsx');
const DASHBOARD = entry('dashboard/main.tsx');
/** What the dashboard fetches unless it shows the example, which has no browser's API to ask. */
const LIVE = entry('dashboard/live-page.ts');
const EXAMPLE = entry('dashboard/example-page.ts');
const OTHERS = ['survey', 'workbench', 'organise', 'options', 'register', 'welcome', 'help'].map(
  (page) => entry(`${page}/main.tsx`),
);

/** What the bundler itself puts under every page. */
const EVERY_PAGE = /wxt-html-plugins/;

/**
 * What the pages that must be quick need to show anything; the first that fits has a module, and
 * what none has comes with the page's own. Of styles, each page takes only those it asks for.
 */
const FILES: { name: string; holds(by: (root: string) => boolean, id: string): boolean }[] = [
  {
    name: 'page',
    holds: (by, id) =>
      EVERY_PAGE.test(id) ||
      ((by(DASHBOARD) || by(EXAMPLE)) && (by(POPUP) || (OTHERS.some(by) && !id.endsWith('.css')))),
  },
  { name: 'records', holds: (by) => by(POPUP) && [LIVE, ...OTHERS].some(by) },
];

export const CODE_SPLITTING: Rolldown.CodeSplittingOptions = {
  groups: FILES.map(({ name, holds }, at) => ({
    // A file takes along what its modules import, and so comes before those it would take from.
    priority: FILES.length - at,
    name: (id, modules) => (holds((root) => reached(root, modules).has(id), id) ? name : null),
  })),
};

interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** What a module imports, and what that imports. */
function reached(root: string, modules: Modules): Set<string> {
  const found = new Set([root]);
  for (const id of found) {
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  }
  // A page's first module starts it, and is not to start another.
  found.delete(root);
  return found;
}

/** Has the dashboard's page ask for what it shows its records with before its script does. */
export function liveAtOnce(): Plugin {
  return {
    name: 'live-at-once',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, path }) {
        if (!path.includes('dashboard')) return [];
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const live = chunks.find(({ moduleIds }) => moduleIds.includes(LIVE));
        if (!live) throw new Error(`no file has ${LIVE}`);
        const files = new Set([live.fileName]);
        for (const file of files) {
          for (const next of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) {
            files.add(next);
          }
        }
        return [...files]
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head',
          }));
      },
    },
  };
}
