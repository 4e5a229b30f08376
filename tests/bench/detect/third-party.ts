/** (b) Pages that nobody here wrote: the applications and components of tests/third-party. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Platform } from '../../../src/core/platform';
import type { Purpose } from '../../../src/core/trace';
import type { Case } from '../../cases/case';
import { prober } from '../../e2e/panel-look';
import type { View } from '../../e2e/playing';
import { hostOf, platformOf } from '../../e2e/playing';
import { Product } from '../../e2e/product';
import type { Application } from '../../real/application';
import { serve as startReal } from '../../real/application';
import { installIn } from '../../real/install';
import type { Findings } from './findings';
import { noFindings, of, tallyExpected, tallyUnplayed, tallyViews } from './findings';
import type { Numbered } from './play-all';
import { playAll } from './play-all';
import { add, held } from './tally';

const FOLDER = resolve(import.meta.dirname, '../../third-party');
const REAL = resolve(import.meta.dirname, '../../real');

/** An application's controls by what they are for; what is named nowhere is for nothing counted. */
export type Labels = Partial<Record<Purpose | 'ambiguous', string[]>>;

interface AppFile {
  /** The application's name, the first label of its host. */
  app: string;
  by: 'shipped' | 'demo';
  /** Started from tests/real; `here`: only on the host that it names itself, with its sign-on's. */
  real?: 'anywhere' | 'here';
  controls?: Labels;
  cases: Case[];
}

interface Served {
  address(app: string, host: string, path: string): string;
  close(): void;
}

/** Apart by whether the page is the package's own or a thin one around its component. */
export async function thirdPartyPages(only: string): Promise<Record<AppFile['by'], Findings>> {
  installIn(REAL);
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
  const all = { shipped: noFindings(), demo: noFindings() };
  if (cases.length === 0) return all;
  const { serve }: { serve(): Promise<Served> } = await import(
    pathToFileURL(join(FOLDER, 'server.mjs')).href
  );
  const served = await serve();
  const started = await startedApps(cases.map(({ app }) => app));
  const product = await Product.launch({ flags: ['--autoplay-policy=no-user-gesture-required'] });
  await product.measure(...cases.map((each) => placed(each, started.get(each.app.app)?.url)));
  const { panels, controls } = await prober();
  const rig = {
    context: product.context,
    at: (path: string, host = '') => {
      const [app = '', ...rest] = path.split('/');
      const real = started.get(app);
      if (!real) return served.address(app, host, rest.join('/'));
      const { origin, port, pathname } = new URL(real.url);
      return `${real.here ? origin : `http://${app}.${host}:${port}`}${pathname}`;
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
        const found = all[each.app.by];
        found.pages += 1;
        if (played instanceof Error) {
          tallyUnplayed(found, each.title, played);
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
    for (const { stop } of started.values()) await stop();
  }
  tallyControls(all, judged);
  return all;
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

type Started = Application & { here: boolean };

async function startedApps(apps: readonly AppFile[]): Promise<Map<string, Started>> {
  const started = new Map<string, Started>();
  for (const { app, real } of new Set(apps)) {
    if (real) started.set(app, { ...(await startReal(app)), here: real === 'here' });
  }
  return started;
}

/** The case's platform, on the host that a real application insists on. */
function placed({ app, platform }: OfApp, url: string | undefined): Platform {
  if (app.real !== 'here' || !url) return platform;
  const { hostname } = new URL(url);
  return {
    ...platform,
    matches: [`http://${hostname}/*`],
    relatedHosts: ['http://sso.gov.localhost/*'],
  };
}

const namesIn = (labels: Labels = {}) => Object.values(labels).flat();

interface Judged {
  app: string;
  by: AppFile['by'];
  name: string;
  wanted: Purpose | 'ambiguous';
  got: Purpose;
}

/** A control that stands on many pages of an application counts once. */
function collect(
  judged: Map<string, Judged>,
  { app, by, controls = {} }: AppFile,
  view: View,
): void {
  const kinds = Object.keys(controls) as (keyof Labels)[];
  for (const { name, purpose, label } of view.controls) {
    const wanted = kinds.find((kind) => label !== null && controls[kind]?.includes(label));
    const one = { app, by, name: name || (label ?? ''), wanted: wanted ?? 'other', got: purpose };
    judged.set(JSON.stringify(one), one);
  }
}

const isCounted = (purpose: string) => purpose !== 'other' && purpose !== 'navigate';

function tallyControls(
  all: Record<AppFile['by'], Findings>,
  judged: ReadonlyMap<string, Judged>,
): void {
  for (const { app, by, name, wanted, got } of judged.values()) {
    const found = all[by];
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
