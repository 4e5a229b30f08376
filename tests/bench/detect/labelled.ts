/**
 * (c) Labelled data of others: DIR/pages (form pages, scripts and outer styles gone, labels.json)
 * and DIR/clicks.jsonl (controls with a label by text alone). Printed by the source of the labels.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { purposeOf } from '../../../src/core/purpose';
import type { Purpose } from '../../../src/core/trace';
import { prober } from '../../e2e/panel-look';
import type { Findings } from './findings';
import { noFindings, of, tallyViews } from './findings';
import { add, held } from './tally';

interface Labelled {
  path: string;
  kinds: string[];
  labelSource: string;
}

/** Rendered without scripts, and without a product around: the panel alone can be asked. */
export async function labelledPages(data: string): Promise<Map<string, Findings>> {
  const folder = join(data, 'pages');
  const bySource = new Map<string, Findings>();
  if (!existsSync(join(folder, 'labels.json'))) return bySource;
  const all: Labelled[] = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8'));
  const { panels } = await prober();
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
  });
  const page = await browser.newPage();
  for (const { path, kinds, labelSource } of all) {
    const found = bySource.get(labelSource) ?? noFindings();
    bySource.set(labelSource, found);
    const html = readFileSync(join(folder, path), 'utf8');
    await page.setContent(html, { waitUntil: 'domcontentloaded' });
    const wanted = kinds.includes('login');
    found.pages += 1;
    tallyViews(found, path, [
      { name: kinds.join('+'), wanted, panels: await panels(page), controls: [] },
    ]);
  }
  await browser.close();
  return bySource;
}

/** An approver's work, favourites, followed items and codes by SMS are no purpose of METHOD. */
const PURPOSE: Record<string, Purpose> = {
  none: 'other',
  approve: 'other',
  favorite: 'other',
  follow: 'other',
  sms_code: 'other',
  submit: 'submit',
  upload: 'upload',
  login: 'login',
  logout: 'logout',
  checkin: 'check-in',
  study: 'study',
  comment: 'like-share',
  vote: 'like-share',
  share: 'like-share',
  ack: 'acknowledge',
};

interface Click {
  text: string;
  label: string;
  ambiguous: string;
  tag: string;
  cls: string;
}

/** The label's text is judged, and whether it stands on a control; going about counts as other. */
export function labelledClicks(data: string): Findings | null {
  const file = join(data, 'clicks.jsonl');
  if (!existsSync(file)) return null;
  const rows = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const found = noFindings();
  found.pages = rows.length;
  for (const line of rows) {
    const { text, label, ambiguous, tag, cls }: Click = JSON.parse(line);
    const wanted = PURPOSE[label];
    if (!wanted) throw new Error(`a label the table does not know: ${label}`);
    // What the detector sees of the element itself.
    const onControl = /^(a|button|input)$/.test(tag) || /btn|button/i.test(cls);
    const judged = purposeOf(text, { onControl });
    const got = judged === 'navigate' ? 'other' : judged;
    const said = `purpose  ${text} (${label}${ambiguous && `: ${ambiguous}`}) → ${got}`;
    if (ambiguous) {
      if (got !== wanted) found.ambiguous.push(said);
      continue;
    }
    for (const purpose of new Set([wanted, got])) {
      if (purpose !== 'other') {
        add(of(found.purpose, purpose), held(wanted === purpose, got === purpose));
      }
    }
    if (got !== wanted) found.misses.push(said);
  }
  return found;
}
