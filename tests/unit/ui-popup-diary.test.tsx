// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { DiaryEntry } from '../../src/core/diary';
import { CARRIERS, entryId, MOST_TIMES } from '../../src/core/diary';
import type { Measured } from '../../src/core/measured';
import { summarise } from '../../src/core/summary';
import type { Ask } from '../../src/messages';
import type { PopupData } from '../../src/ui/popup/model';
import { popupModel } from '../../src/ui/popup/model';
import { nextMinutes } from '../../src/ui/popup/noted';
import { Popup } from '../../src/ui/popup/view';
import { TextProvider } from '../../src/ui/text';
import { rowOf } from './evidence-rig';
import type { Language } from './ui-words';
import { wordsIn } from './ui-words';

const TODAY = '2026-11-23';
const NOW = new Date(2026, 10, 23, 15, 0).getTime();
const measured: Measured = {
  platforms: [
    { id: 'a', name: 'a', level: 'county', category: 'oa', matches: ['https://a.gov.localhost/*'] },
  ],
  pausedUntil: null,
  shapeKey: [1, 2],
  hiddenMedia: false,
};
const entry = (more: Partial<DiaryEntry> = {}): DiaryEntry => ({
  id: entryId([], TODAY, 'before'),
  day: TODAY,
  carrier: 'group',
  kind: 'acknowledge',
  n: 3,
  minutes: 6,
  ...more,
});

/** The diary as a worker keeps it; `hold` keeps answers back until it is called again. */
function show(change: Partial<PopupData> = {}, language: Language = 'zh_CN') {
  const asked: unknown[][] = [];
  const stored = new Map<string, DiaryEntry>();
  const opened: string[] = [];
  let refused = false;
  let held: Promise<void> = Promise.resolve();
  let now = NOW;
  const ask = (async (type: string, payload: { entry: DiaryEntry; id: string }) => {
    asked.push([type, payload]);
    await held;
    if (refused) throw new Error('no answer');
    if (type === 'write-entry') stored.set(payload.entry.id, payload.entry);
    if (type === 'drop-entry') stored.delete(payload.id);
    return { stored: true };
  }) as unknown as Ask;
  const data: PopupData = {
    now: NOW,
    summary: summarise(TODAY, [rowOf(TODAY, 'a', 20)], []),
    trouble: null,
    measured,
    names: {},
    page: { kind: 'measured' },
    ownMs: 0,
    noted: [],
    ...change,
  };
  let made = 0;
  const model = popupModel(data, {
    ask,
    now: () => {
      now += 1_000;
      return now;
    },
    unique: () => `u${++made}`,
    register: () => undefined,
    open: (page) => opened.push(page),
  });
  render(
    <TextProvider value={wordsIn(language)}>
      <Popup model={model} />
    </TextProvider>,
  );
  return {
    asked,
    opened,
    stored: () => [...stored.values()],
    refuse: (on = true) => {
      refused = on;
    },
    hold: () => {
      let go = (): void => undefined;
      held = new Promise((done) => {
        go = done;
      });
      return go;
    },
  };
}
const diary = () => within(screen.getByRole('region', { name: '手工记录' }));
const button = (name: string | RegExp) => diary().getByRole('button', { name });
/** Does it, and lets what it began come to its end. */
const settled = (work: () => void) =>
  act(async () => {
    work();
    await new Promise((done) => setTimeout(done));
  });
const press = (name: string | RegExp) => settled(() => fireEvent.click(button(name)));
const note = async (carrier: string, kind: string) => {
  await press(carrier);
  await press(kind);
};
const burden = () => document.querySelector('.big')?.textContent;

afterEach(cleanup);

describe('two presses', () => {
  it('store an entry of today, and say what was noted', async () => {
    const { stored } = show();
    await note('工作群', '回复收到');
    expect(stored()).toEqual([
      {
        id: expect.stringMatching(/-u1$/),
        day: TODAY,
        carrier: 'group',
        kind: 'acknowledge',
        n: 1,
        minutes: 2,
      },
    ]);
    expect(diary().getByRole('status').textContent).toBe('已记：工作群 · 回复收到 1 次 · 2 分');
    expect(document.activeElement).toBe(diary().getByRole('status'));
  });

  it('begin with what was noted last of the same kind', async () => {
    const { stored } = show({ noted: [entry()] });
    await note('工作群', '回复收到');
    expect(stored()[0]).toMatchObject({ n: 3, minutes: 6 });
    await press('增加次数');
    await note('工作群', '回复收到');
    expect(stored()[1]).toMatchObject({ n: 4, minutes: 6 });
    expect(new Set(stored().map(({ id }) => id)).size).toBe(2);
  });

  it('do not change what was measured: they are counted apart', async () => {
    show({ noted: [entry(), entry({ id: 'old', day: '2026-11-22', minutes: 99 })] });
    expect(burden()).toBe('20分');
    expect(button('另计 1 条 6 分')).toBeTruthy();
    await note('文档', '填报');
    expect(burden()).toBe('20分');
    expect(button('另计 2 条 26 分')).toBeTruthy();
  });

  it.each(CARRIERS)('are enough for the carrier %s, whichever kind it offers', async (carrier) => {
    const { stored } = show();
    const names = { app: '手机应用', group: '工作群', paper: '纸质', document: '文档' };
    await press(names[carrier]);
    const kinds = diary()
      .getByRole('list', { name: `${names[carrier]}：记哪一种` })
      .querySelectorAll('button');
    await settled(() => fireEvent.click(kinds[kinds.length - 1] as HTMLButtonElement));
    expect(stored()).toEqual([expect.objectContaining({ carrier, kind: 'other', n: 1 })]);
  });

  it('are what each language asks for', async () => {
    show({}, 'en');
    const english = within(screen.getByRole('region', { name: 'Diary' }));
    await settled(() => fireEvent.click(english.getByRole('button', { name: 'Group' })));
    await settled(() => fireEvent.click(english.getByRole('button', { name: 'Replies' })));
    expect(english.getByRole('status').textContent).toBe('Noted: Group · Replies ×1 · 2 min');
  });
});

describe('a note', () => {
  it('is one, however fast the kind is pressed again', async () => {
    const { asked, hold, stored } = show();
    await press('手机应用');
    const go = hold();
    await press('打卡');
    await press('打卡');
    await settled(go);
    expect(asked).toHaveLength(1);
    expect(stored()).toHaveLength(1);
  });

  it('is corrected by single presses, each of them stored under the same id', async () => {
    const { stored } = show();
    await note('工作群', '回复收到');
    await press('增加次数');
    await press('增加次数');
    await press('减少分钟');
    expect(stored()).toEqual([expect.objectContaining({ n: 3, minutes: 1 })]);
    expect(diary().getByRole('status').textContent).toBe('已记：工作群 · 回复收到 3 次 · 1 分');
  });

  it('stays within what an entry may say', async () => {
    const { stored } = show({ noted: [entry({ n: MOST_TIMES, minutes: 0 })] });
    await note('工作群', '回复收到');
    await press('增加次数');
    await press('减少分钟');
    expect(stored()[0]).toMatchObject({ n: MOST_TIMES, minutes: 0 });
    expect(button('增加次数').getAttribute('aria-disabled')).toBe('true');
  });

  it('is taken out again by 撤销', async () => {
    const { stored } = show();
    await note('纸质', '填报');
    await press('撤销');
    expect(stored()).toEqual([]);
    expect(diary().getByRole('status').textContent).toBe('已撤销，没有记下');
    expect(diary().queryByText(/^另计/)).toBeNull();
  });

  it('is not said to be noted where it was not, nor taken back where it is still there', async () => {
    const { refuse, stored } = show();
    refuse();
    await note('工作群', '回复收到');
    expect(diary().queryByText(/^已记/)).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain('没有成功');
    refuse(false);
    await press('回复收到');
    expect(screen.queryByRole('alert')).toBeNull();
    refuse();
    await press('撤销');
    expect(diary().getByText(/^已记/)).toBeTruthy();
    expect(stored()).toHaveLength(1);
  });

  it('shows what is stored where a correction was not taken', async () => {
    const { refuse, stored } = show();
    await note('工作群', '回复收到');
    await press('增加次数');
    refuse();
    await press('增加次数');
    expect(diary().getByRole('status').textContent).toContain('2 次');
    expect(stored()[0]?.n).toBe(2);
  });
});

describe('the line', () => {
  it('gives its kinds the place of the counts, and back again', async () => {
    show();
    const counts = () => document.querySelector('.counts');
    expect(counts()).not.toBeNull();
    await press('手机应用');
    expect(counts()).toBeNull();
    await press('手机应用');
    expect(counts()).not.toBeNull();
  });

  it('is closed by Escape alone, which then closes no more than that', async () => {
    show();
    await press('手机应用');
    let taken = false;
    await settled(() => {
      taken = !fireEvent.keyDown(document, { key: 'Escape' });
    });
    expect(taken).toBe(true);
    expect(diary().queryByRole('button', { name: '打卡' })).toBeNull();
    expect(document.activeElement).toBe(button('手机应用'));
  });

  it('is not closed again by the second press of a double press', async () => {
    show();
    await press('手机应用');
    await settled(() => fireEvent.click(button('手机应用'), { detail: 2 }));
    expect(button('打卡')).toBeTruthy();
  });

  it('leads to the diary', async () => {
    const { opened } = show({ noted: [entry()] });
    await press(/^另计/);
    expect(opened).toEqual(['dashboard#diary']);
  });

  it.each([
    ['nothing can be written', { trouble: 'full' as const }],
    ['no platform is chosen yet', { measured: { ...measured, platforms: [] } }],
  ])('is not there while %s', (_, change) => {
    show(change);
    expect(screen.queryByRole('region', { name: '手工记录' })).toBeNull();
  });

  it('is there on a day without any figure', async () => {
    const { stored } = show({ summary: summarise(TODAY, [], []) });
    await note('手机应用', '打卡');
    expect(stored()).toHaveLength(1);
  });
});

it('steps through minutes by one up to five, then by fives, and the same way back', () => {
  const up = [0, 1, 4, 5, 7, 10, 1438, 1440];
  expect(up.map((n) => nextMinutes(n, 1))).toEqual([1, 2, 5, 10, 10, 15, 1440, 1440]);
  const down = [1440, 12, 10, 7, 5, 1, 0];
  expect(down.map((n) => nextMinutes(n, -1))).toEqual([1435, 10, 5, 5, 4, 0, 0]);
});
