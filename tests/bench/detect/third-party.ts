/** (b) Pages that nobody here wrote: the applications and components of tests/third-party. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Purpose } from '../../../src/core/trace';
import type { Case } from '../../cases/case';
import { prober } from '../../e2e/panel-look';
import type { View } from '../../e2e/playing';
import { hostOf, platformOf } from '../../e2e/playing';
import { Product } from '../../e2e/product';
import { installIn } from '../../real/install';
import type { Findings } from './findings';
import { noFindings, of, tallyExpected, tallyViews } from './findings';
import type { Numbered } from './play-all';
import { playAll } from './play-all';
import { add, held } from './tally';

const FOLDER = resolve(import.meta.dirname, '../../third-party');

/** An application's controls by what they are for; what is named nowhere is for nothing counted. */
export type Labels = Partial<Record<Purpose | 'ambiguous', string[]>>;

interface AppFile {
  /** The application's name, the first label of its host. */
  app: string;
  by: 'shipped' | 'demo';
  controls?: Labels;
  cases: Case[];
}

interface Served {
  address(app: string, host: string, path: string): string;
  close(): void;
}

export async function thirdPartyPages(only: string): Promise<Findings> {
  installIn(FOLDER);
  const files = readdirSync(join(FOLDER, 'cases')).filter((name) => name.endsWith('.mjs'));
  const apps = await Promise.all(
    files.map(async (file): Promise<AppFile> => {
      return (await import(pathToFileURL(join(FOLDER, 'cases', file)).href)).default;
    }),
  );
  const cases = apps
    .flatMap((app) =>
      app.cases.map((one) => ({ app, one, title: `${app.app} (${app.by}): ${one.name}` })),
    )
    .filter(({ title }) => title.includes(only))
    .map((each, index) => numbered(each, index));
  const found = noFindings();
  if (cases.length === 0) return found;
  const { serve }: { serve(): Promise<Served> } = await import(
    pathToFileURL(join(FOLDER, 'server.mjs')).href
  );
  const served = await serve();
  const product = await Product.launch(['--autoplay-policy=no-user-gesture-required']);
  await product.measure(...cases.map(({ platform }) => platform));
  const { panels, controls } = await prober();
  const rig = {
    context: product.context,
    at: (path: string, host = '') => {
      const [app = '', ...rest] = path.split('/');
      return served.address(app, host, rest.join('/'));
    },
    traces: () => product.traces(),
  };
  const judged = new Map<string, Judged>();
  try {
    await playAll(
      rig,
      cases,
      ({ app }) => ({ panels, controls: (page) => controls(page, namesIn(app.controls)) }),
      (each, played) => {
        found.pages += 1;
        if (played instanceof Error) {
          found.misses.push(`unplayed ${each.title}: ${played.message.split('\n').slice(0, 16).join(' ')}`);
          return;
        }
        tallyViews(found, each.title, played.views);
        tallyExpected(found, each.title, each.one.expect, played);
        for (const view of played.views) collect(judged, each.app, view);
      },
    );
  } finally {
    await product.close();
    served.close();
  }
  tallyControls(found, judged);
  return found;
}

interface OfApp extends Numbered {
  app: AppFile;
}

function numbered(each: { app: AppFile; one: Case; title: string }, index: number): OfApp {
  const host = hostOf(index);
  const platform = platformOf(each.one, index);
  // The page itself stands on a subdomain, which names its application to the server.
  const matches = [...platform.matches, `http://*.${host}/*`];
  return { ...each, host, platform: { ...platform, matches } };
}

const namesIn = (labels: Labels = {}) => Object.values(labels).flat();

interface Judged {
  app: string;
  name: string;
  wanted: Purpose | 'ambiguous';
  got: Purpose;
}

/** A control that stands on many pages of an application counts once. */
function collect(judged: Map<string, Judged>, { app, controls = {} }: AppFile, view: View): void {
  const kinds = Object.keys(controls) as (keyof Labels)[];
  for (const { name, purpose, label } of view.controls) {
    const wanted = kinds.find((kind) => label !== null && controls[kind]?.includes(label));
    const one = { app, name: name || (label ?? ''), wanted: wanted ?? 'other', got: purpose };
    judged.set(JSON.stringify(one), one);
  }
}

const isCounted = (purpose: string) => purpose !== 'other' && purpose !== 'navigate';

function tallyControls(found: Findings, judged: ReadonlyMap<string, Judged>): void {
  for (const { app, name, wanted, got } of judged.values()) {
    const said = `purpose  ${app}: ${name || '(no name)'} → ${got}`;
    if (wanted === 'ambiguous') {
      found.ambiguous.push(said);
      continue;
    }
    for (const purpose of new Set([wanted, got])) {
      if (!isCounted(purpose)) continue;
      add(of(found.purpose, purpose), held(wanted === purpose, got === purpose));
    }
    if (wanted !== got && (isCounted(wanted) || isCounted(got))) {
      found.misses.push(`${said}, not ${wanted}`);
    }
  }
}
