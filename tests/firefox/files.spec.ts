/** What leaves Firefox as a file, and what comes back from one. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { daysBetween } from '../../src/core/calendar';
import type { DayRow } from '../../src/core/day-row';
import { emptyDayRow } from '../../src/core/day-row';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import { parsePacketFile } from '../../src/core/survey/packet-schema';
import { makeKeys } from '../../src/seal/key-pair';
import { openPart } from '../../src/seal/packet-seal';
import { signSurvey } from '../../src/seal/signature';
import { surveyFile } from '../../src/seal/signed-survey';
import { putRows } from '../e2e/records-in-page';
import { Firefox } from './firefox';

/** Long over on any clock. */
const WINDOW = { from: '2025-03-03', to: '2025-03-28' };
const DAYS = daysBetween(WINDOW.from, WINDOW.to);
const CLEAR = { how: 'clear' } as const;

let firefox: Firefox;
test.beforeAll(async () => {
  firefox = await Firefox.launch();
  await firefox.openOwn('help.html');
  // Days as the recorder would have left them.
  await firefox.inside(putRows, {
    days: DAYS.map((day): DayRow => {
      const row = emptyDayRow(day, 'oa');
      row.activities.other = 3_000_000;
      row.slots[18] = 3_000_000;
      return { ...row, loginN: 5 };
    }),
  });
});
test.afterAll(() => firefox?.close());

/** The one file that was saved with this in its name, once it is whole. */
async function saved(name: RegExp): Promise<string> {
  const all = () => readdirSync(firefox.profile).filter((file) => name.test(file));
  await expect.poll(all).toHaveLength(1);
  const path = join(firefox.profile, all()[0] ?? '');
  await expect.poll(() => readFileSync(path, 'utf8').trimEnd().at(-1)).toBe('}');
  return path;
}

const logins = async () =>
  (await firefox.stored<DayRow>('days')).map(({ day, loginN }) => [day, loginN]);

test('a copy is saved, everything is deleted, and the copy brings it back', async () => {
  await firefox.openOwn('dashboard.html#data');
  await firefox.clickNamed('保存完整备份');
  const file = await saved(/^指尖负担计-个人留存-.*\.json$/);
  expect(await logins()).toEqual(DAYS.map((day) => [day, 5]));

  await firefox.clickNamed('删除全部记录');
  await firefox.clickNamed('确认全部删除');
  await expect.poll(logins).toEqual([]);

  await firefox.type('input[type=file]', file);
  await firefox.clickNamed('恢复到这个浏览器');
  await expect.poll(logins).toEqual(DAYS.map((day) => [day, 5]));
});

test('a packet that is sealed in Firefox is opened by the aggregator', async () => {
  const [signer, opener] = await Promise.all([makeKeys('sign'), makeKeys('open')]);
  const definition: SurveyDefinition = {
    format: 'fingertip-burden-survey',
    version: 2,
    id: '0123456789abcdef0123456789abcdef',
    title: '县直单位指尖负担调研',
    organiser: '县作风办',
    window: WINDOW,
    person: [
      { metric: 'burden', edges: [20, 45, 90], protection: CLEAR },
      { metric: 'logins', edges: [4, 8, 15], protection: CLEAR },
      { metric: 'check-ins', edges: [1, 5, 15], protection: CLEAR },
    ],
    platforms: [],
    perPlatform: [],
    questions: [],
    minimumPackets: 50,
    aggregators: [{ name: '县委党校', key: opener.public }],
  };
  const file = join(firefox.profile, '调研.json');
  writeFileSync(file, surveyFile(await signSurvey(definition, signer)));
  await firefox.openOwn('survey.html');
  await firefox.type('input[type=file]', file);
  await firefox.clickNamed('算出来看看，先不保存');
  await firefox.clickNamed('保存数据包到本机');
  const packet = parsePacketFile(readFileSync(await saved(/数据包.*\.json$/), 'utf8'));
  const part = new TextDecoder().decode(await openPart(packet, 0, opener, definition));
  // 50 minutes, 5 logins and no check-in a day, by the bands above.
  expect(JSON.parse(part).values).toEqual([2, 1, 0]);
});
