// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { DayRow } from '../../src/core/day-row';
import { emptyDayRow } from '../../src/core/day-row';
import { MOST_PLATFORMS, placesOf } from '../../src/ui/dashboard/overlap/places';
import { OverlapSection } from '../../src/ui/dashboard/overlap/view';
import { showSection } from './dashboard-rig';
import { platformOf } from './evidence-rig';

const DAY = '2026-11-18';
const ROW = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const row = (platform: string, ...shapes: number[][]): DayRow => ({
  ...emptyDayRow(DAY, platform),
  forms: shapes.map((shape) => ({ slot: 18, fields: shape.length, ms: 1, shape })),
});
const platforms = [
  platformOf('a', { name: '帮扶台账', category: 'data-reporting' }),
  platformOf('b', { name: '网格治理', category: 'data-reporting' }),
  platformOf('c', { name: '防汛值守', category: 'safety' }),
  platformOf('d', { name: '党建云', category: 'party' }),
  platformOf('e', { name: '党员之家', category: 'party' }),
];
const rows = [row('a', [...ROW, 90]), row('b', [...ROW, 91]), row('c', [1, 2, 3, 4, 80, 81])];

type More = Parameters<typeof showSection>[3];
const show = (of: DayRow[], more: More = {}, language?: 'en') =>
  showSection(OverlapSection, 'overlap', of, { platforms, ...more }, language);
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const cells = (name: string) =>
  within(screen.getByRole('rowheader', { name }).parentElement as HTMLElement)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

afterEach(cleanup);

describe('the sentence', () => {
  it('names the two that are nearly the same', async () => {
    await show(rows);
    expect(heading()).toBe(
      '“帮扶台账”和“网格治理”要填的表几乎一样：两张表合起来 13 栏，11 栏相同。',
    );
  });

  it('counts them where there are several', async () => {
    await show([row('a', ROW), row('b', ROW), row('c', ROW)]);
    expect(heading()).toMatch(/^3 对平台要填的表几乎一样；最像的是“帮扶台账”和“网格治理”/);
  });

  it('does not call nearly the same what is only somewhat alike', async () => {
    await show([row('a', [1, 2, 3, 4]), row('c', [3, 4, 5, 6])]);
    expect(heading()).toBe(
      '没有几乎一样的表；最像的是“帮扶台账”和“防汛值守”，两张表合起来 6 栏，2 栏相同。',
    );
  });

  it('falls back on categories, and on nothing', async () => {
    await show([], { measured: ['d', 'e'] });
    expect(heading()).toBe('没有看到栏目相同的表；有 1 类平台，每类不止一个。');
    expect(screen.getByText(/在两个平台上各交过一张 4 栏以上的表/)).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    cleanup();
    await show([]);
    expect(heading()).toBe('没有看到栏目相同的表，也没有同类的平台。');
  });

  it('is spoken in English too', async () => {
    await show(rows, {}, 'en');
    expect(heading()).toContain('of 13 fields in both together, 11 are shared');
  });
});

describe('the matrix', () => {
  it('says by row and column how alike two are, the same both ways', async () => {
    await show(rows, { measured: ['d', 'e'] });
    expect(cells('帮扶台账')).toEqual(['–', '84%同类', '28%']);
    expect(cells('网格治理')).toEqual(['84%同类', '–', '28%']);
    expect(cells('防汛值守')).toEqual(['28%', '28%', '–']);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      '1帮扶台账',
      '2网格治理',
      '3防汛值守',
    ]);
  });

  it('leaves platforms that only share a category to the list below', async () => {
    await show(rows, { measured: ['d', 'e'] });
    expect(screen.queryByRole('row', { name: /党建云/ })).toBeNull();
    const kinds = screen.getByText('党建 2 个').parentElement;
    expect(kinds?.textContent).toContain('党建云和党员之家');
  });

  it('frames what is nearly the same, and darkens with likeness', async () => {
    await show(rows);
    const [near, far] = [screen.getAllByTitle(/13 栏/)[0], screen.getAllByTitle(/14 栏/)[0]];
    expect(near?.classList.contains('near')).toBe(true);
    expect(far?.classList.contains('near')).toBe(false);
    const shade = (cell?: HTMLElement) => Number(cell?.style.getPropertyValue('--shade'));
    expect(shade(near)).toBeGreaterThan(shade(far));
    expect(shade(near)).toBeLessThanOrEqual(0.4);
  });

  it('stays readable: the closest get a place, the others are counted', () => {
    const pair = (n: number) => ({
      a: `p${100 + n}`,
      b: `p${101 + n}`,
      likeness: 1 / (n + 1),
      shared: 4,
      fields: 4,
      sameCategory: false,
    });
    const pairs = Array.from({ length: 39 }, (_, n) => pair(n));
    const places = placesOf(pairs);
    expect(places.ids).toHaveLength(MOST_PLATFORMS);
    expect(places.ids[0]).toBe('p100');
    expect(places.leftOutN).toBe(40 - MOST_PLATFORMS);
    expect(places.between('p101', 'p100')).toBe(pairs[0]);
    expect(places.between('p100', 'p139')).toBeUndefined();
  });
});

describe('the pairs', () => {
  it('say how many fields are shared, of how many', async () => {
    await show(rows);
    const first = screen.getAllByRole('listitem')[0];
    expect(first?.textContent).toBe('84%帮扶台账 和 网格治理同类两张表合起来 13 栏，11 栏相同');
  });

  it('fold away after ten', async () => {
    const many = 'abcdefg'.split('').map((id) => row(id, ROW));
    await show(many);
    expect(screen.getByText('另外 11 对')).toBeTruthy();
  });

  it('show an id that nobody names, and a name that looks like markup, as they are', async () => {
    const named = [platformOf('b', { name: '<img src=x onerror=alert(1)>' })];
    await show([row('constructor', ROW), row('b', ROW)], { platforms: named });
    expect(heading()).toContain('“<img src=x onerror=alert(1)>”和“constructor”');
    expect(document.querySelector('img')).toBeNull();
  });
});

it('tells how forms are compared without their words', async () => {
  await show(rows);
  expect(screen.getByText(/从不离开这台电脑/)).toBeTruthy();
  expect(screen.getByText(/像不等于能合并/)).toBeTruthy();
});
