import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../entrypoints/dashboard/example';
import { periodAround } from '../../src/core/period';
import { office } from '../../src/example/office';

const FRIDAY = '2026-11-20';
const made = office(FRIDAY, 'zh');
const week = periodAround('week', FRIDAY);
const day = periodAround('day', FRIDAY);
const entry = {
  id: 'mine',
  day: FRIDAY,
  carrier: 'paper',
  kind: 'report',
  n: 1,
  minutes: 15,
} as const;

describe('the example as a source', () => {
  it('gives a range its rows, the range before, and its diary', async () => {
    const { source } = exampleOf(made);
    const evidence = await source.evidence(week);
    expect(evidence.today).toBe(FRIDAY);
    expect(evidence.days.map((one) => one.day)).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
    ]);
    expect(evidence.rows.length).toBeGreaterThan(20);
    expect(evidence.rowsBefore.every((row) => row.day < week.from)).toBe(true);
    expect(evidence.rowsBefore.length).toBeGreaterThan(0);
    expect(evidence.diary.every((one) => week.from <= one.day && one.day <= week.to)).toBe(true);
    expect(evidence.measured).toEqual(evidence.platforms.map(({ id }) => id));
    const traces = await source.traces(FRIDAY);
    expect(new Set(traces.map((one) => one.day))).toEqual(new Set([FRIDAY]));
  });

  it('takes a diary entry, in place of the one with its id, and drops it', async () => {
    const { source, ask } = exampleOf(made);
    const mine = async () => (await source.evidence(day)).diary.filter(({ id }) => id === entry.id);
    await ask('write-entry', { entry });
    await ask('write-entry', { entry: { ...entry, minutes: 20 } });
    expect(await mine()).toEqual([{ ...entry, minutes: 20 }]);
    await ask('drop-entry', { id: entry.id });
    expect(await mine()).toEqual([]);
  });

  it('takes items and the plan', async () => {
    const { source, ask } = exampleOf(made);
    const item = { id: 'mine', name: '新事项', from: FRIDAY, until: null, platforms: [] };
    await ask('write-item', { item });
    await ask('set-plan', { plan: { ...made.plan, unitSize: 7 } });
    const { items, plan } = await source.evidence(week);
    expect(items).toContainEqual(item);
    expect(plan.unitSize).toBe(7);
    await ask('drop-item', { id: item.id });
    expect((await source.evidence(week)).items).toEqual(made.items);
  });

  it('takes a mark of one platform, and leaves the next example as it was made', async () => {
    const { source, ask } = exampleOf(made);
    const [first, second] = made.platforms;
    await ask('mark-platform', { id: first?.id ?? '', mark: { workList: 'off' } });
    const { platforms } = await source.evidence(week);
    expect(platforms[0]).toEqual({ ...first, workList: 'off' });
    expect(platforms[1]).toEqual(second);
    expect((await exampleOf(made).source.evidence(week)).platforms).toEqual(made.platforms);
  });

  it('takes a login back and brings it back, day row and all', async () => {
    const { source, ask } = exampleOf(made);
    const login = (await source.traces(FRIDAY)).find(({ kind }) => kind === 'login');
    const key = login?.key ?? 0;
    const row = async () =>
      (await source.evidence(day)).rows.find(({ platform }) => platform === login?.platform);
    const before = await row();
    expect(await ask('correct', { key, wrong: true })).toEqual({ changed: true });
    expect((await row())?.loginN).toBe((before?.loginN ?? 0) - 1);
    expect(await ask('correct', { key, wrong: true })).toEqual({ changed: false });
    expect(await ask('correct', { key, wrong: false })).toEqual({ changed: true });
    expect(await row()).toEqual(before);
  });

  it('corrects nothing of other days, of other kinds, or of nowhere', async () => {
    const { ask } = exampleOf(made);
    const early = made.traces.find(({ kind }) => kind === 'login')?.key ?? 0;
    const click = made.traces.find((one) => one.day === FRIDAY && one.kind === 'click')?.key ?? 0;
    for (const key of [early, click, 0, 9_999_999]) {
      expect(await ask('correct', { key, wrong: true })).toEqual({ changed: false });
    }
  });

  it('refuses what only an extension can do', async () => {
    const { ask } = exampleOf(made);
    await expect(ask('resume', {})).rejects.toThrow();
    await expect(ask('own-cost', { at: 0, ms: 1 })).rejects.toThrow();
    await expect(ask('pause', { until: 'resumed' })).rejects.toThrow();
  });

  it('forgets what was changed with the page', async () => {
    const untouched = office(FRIDAY, 'zh');
    const { ask } = exampleOf(made);
    await ask('write-entry', { entry });
    await ask('drop-item', { id: made.items[0]?.id ?? '' });
    const key = made.traces.find((one) => one.day === FRIDAY && one.kind === 'login')?.key ?? 0;
    await ask('correct', { key, wrong: true });
    expect(made).toEqual(untouched);
  });
});
