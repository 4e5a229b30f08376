// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyDayRow } from '../../src/core/day-row';
import type { Measured } from '../../src/core/measured';
import type { Platform } from '../../src/core/platform';
import { summarise } from '../../src/core/summary';
import type { Ask } from '../../src/messages';
import type { PopupData } from '../../src/ui/popup/model';
import { pauseEnd, popupModel } from '../../src/ui/popup/model';
import { pageState } from '../../src/ui/popup/page-state';
import { Popup } from '../../src/ui/popup/view';
import { TextProvider } from '../../src/ui/text';
import { TROUBLES } from '../../src/ui/trouble';
import type { Language } from './ui-words';
import { wordsIn } from './ui-words';

const NOW = new Date(2026, 10, 23, 15, 0).getTime();
const DAY = '2026-11-23';
const platform = (id: string): Platform => ({
  id,
  name: `平台${id}`,
  level: 'county',
  category: 'party',
  matches: [`https://${id}.gov.localhost/*`],
});
const measured: Measured = {
  platforms: ['a', 'b', 'c', 'd', 'e'].map(platform),
  pausedUntil: null,
  shapeKey: [1, 2],
  hiddenMedia: false,
};
const rows = ['a', 'b', 'c', 'd', 'e'].map((id, i) => {
  const row = emptyDayRow(DAY, id);
  row.activities = {
    wait: 100,
    login: 61_000,
    checkin: 0,
    study: 90_000 * (5 - i),
    report: 0,
    other: 0,
  };
  return { ...row, loginN: 2, forcedN: i === 0 ? 1 : 0, loMs: 60_000, hiMs: 900_000 };
});
const week = [{ day: '2026-11-22', observed: false }];

function show(change: Partial<PopupData> = {}, language: Language = 'zh_CN') {
  const asked: unknown[][] = [];
  const opened: string[] = [];
  const data: PopupData = {
    now: NOW,
    summary: summarise(DAY, rows, week),
    trouble: null,
    measured,
    names: Object.fromEntries(measured.platforms.map(({ id, name }) => [id, name])),
    page: { kind: 'measured' },
    ownMs: 8_000,
    noted: [],
    ...change,
  };
  const model = popupModel(data, {
    ask: (async (type: string, payload: { until?: Measured['pausedUntil'] }) => {
      asked.push([type, payload]);
      return { ...measured, pausedUntil: payload.until ?? null };
    }) as unknown as Ask,
    now: () => NOW,
    unique: () => 'unique',
    register: () => opened.push('register'),
    open: (page) => opened.push(page),
  });
  render(
    <TextProvider value={wordsIn(language)}>
      <Popup model={model} />
    </TextProvider>,
  );
  return { asked, opened };
}
afterEach(cleanup);

describe('the popup', () => {
  it('names the costliest three and adds up the rest', () => {
    show();
    const items = screen.getByLabelText('平台').children;
    expect([...items].map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^平台a/),
      expect.stringMatching(/^平台b/),
      expect.stringMatching(/^平台c/),
      expect.stringMatching(/^其余 2 个平台/),
    ]);
    const minutes = [...items].map((item) =>
      Number(item.querySelector('.figure')?.firstChild?.textContent),
    );
    expect(minutes.reduce((sum, n) => sum + n, 0)).toBe(28);
    expect(document.querySelector('.big')?.textContent).toBe('28分');
  });

  it('names two where a line about the page needs the room', () => {
    show({ page: { kind: 'unregistered' } });
    const items = screen.getByLabelText('平台').children;
    expect(items[2]?.textContent).toMatch(/^其余 3 个平台/);
  });

  it('shows only what was observed', () => {
    show();
    expect(screen.getByText('没有观测')).toBeTruthy();
    expect(screen.getByText('观测满 3 天才有')).toBeTruthy();
  });

  it('pauses for the time chosen, and resumes', async () => {
    const { asked } = show();
    fireEvent.click(screen.getByText('暂停'));
    fireEvent.click(screen.getByText('今天不再测量'));
    fireEvent.click(await screen.findByText('恢复测量'));
    expect(asked).toEqual([
      ['pause', { until: new Date(2026, 10, 24).getTime() }],
      ['resume', {}],
    ]);
    expect(pauseEnd('hour', NOW)).toBe(NOW + 3_600_000);
    expect(pauseEnd('resumed', NOW)).toBe('resumed');
  });

  it('takes a pause that is over for none', () => {
    show({ measured: { ...measured, pausedUntil: NOW - 1 } });
    expect(screen.queryByText('恢复测量')).toBeNull();
  });

  it('offers to register a page that is not', () => {
    const { opened } = show({ page: { kind: 'unregistered' } });
    fireEvent.click(screen.getByText('登记此平台'));
    expect(opened).toEqual(['register']);
  });

  it('leads to the choice where nothing is chosen', () => {
    const none = { ...measured, platforms: [] };
    const { opened } = show({ measured: none, summary: summarise(DAY, [], week) });
    fireEvent.click(screen.getByText('去选平台'));
    expect(opened).toEqual(['welcome']);
  });

  it('says what will appear, and when, on an empty day', () => {
    show({ summary: summarise(DAY, [], week) });
    expect(screen.getByText(/一分钟之内/)).toBeTruthy();
  });

  it.each(
    TROUBLES.flatMap((trouble) => (['zh_CN', 'en'] as const).map((l) => [trouble, l] as const)),
  )('says plainly what to do when the store is %s (%s)', (trouble, language) => {
    show({ trouble, summary: null }, language);
    const alert = screen.getByRole('alert');
    expect(alert.querySelector('strong')?.textContent?.length).toBeGreaterThan(5);
    expect(alert.querySelector('p')?.textContent?.length).toBeGreaterThan(15);
    expect(document.querySelector('.big')).toBeNull();
  });

  it('shows an unknown platform by its id', () => {
    show({ names: {} });
    expect(screen.getByText('a')).toBeTruthy();
  });
});

describe('the page under the popup', () => {
  it.each([
    ['https://a.gov.localhost/x', true, 'measured'],
    ['https://a.gov.localhost/x', false, 'withdrawn'],
    ['https://z.gov.localhost/', true, 'unregistered'],
    ['chrome://extensions', false, 'unavailable'],
    [undefined, false, 'unavailable'],
  ])('%s, granted %s, is %s', (address, granted, kind) => {
    expect(pageState(address, measured, granted).kind).toBe(kind);
  });
});
