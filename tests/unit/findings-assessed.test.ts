import { describe, expect, it } from 'vitest';
import type { DiaryEntry } from '../../src/core/diary';
import { RULES } from '../../src/core/findings/all';
import type { Mandate, Platform } from '../../src/core/platform';
import { evidence, platformOf, rowOf } from './evidence-rig';
import { clicked, figure, MONDAY, marked, spread } from './findings-rig';

describe('学习时长作为考评依据', () => {
  const studied = (minutes: number, mandate: Partial<Mandate>, lo = 1) => {
    const ms = minutes * 60_000;
    const row = rowOf(MONDAY, 'a', 0, { loMs: ms * lo, hiMs: ms });
    row.activities.study = ms;
    return RULES['study-hours'](evidence([row], { platforms: [marked('a', mandate)] }));
  };

  it('is 45 minutes a week, where hours are assessed', () => {
    expect(studied(44.9, { use: 'assessed', metrics: ['study-hours'] })).toEqual([]);
    expect(studied(45, { use: 'assessed', metrics: ['study-hours'] })).toHaveLength(1);
    expect(studied(45, { use: 'unknown', metrics: ['online-time'] })).toHaveLength(1);
  });

  it('is nothing where something else is assessed, or it is voluntary', () => {
    expect(studied(900, { use: 'assessed' })).toEqual([]);
    expect(studied(900, { use: 'assessed', metrics: ['points'] })).toEqual([]);
    expect(studied(900, { use: 'voluntary', metrics: ['study-hours'] })).toEqual([]);
  });

  it('is not sure where the lower end of its range lies below the threshold', () => {
    const mandate = { use: 'assessed', metrics: ['study-hours'] } as const;
    expect(studied(60, { ...mandate, metrics: ['study-hours'] }, 0.7)[0]?.sure).toBe('low');
    expect(studied(60, { ...mandate, metrics: ['study-hours'] }, 0.8)[0]?.sure).toBe('high');
  });
});

describe('点赞量作为考评依据', () => {
  it('is five a week on an assessed platform, and nothing elsewhere', () => {
    const liked = (n: number, mandate: Partial<Mandate>) =>
      RULES.likes(evidence([clicked('like-share', n)], { platforms: [marked('a', mandate)] }))
        .length;
    expect(liked(4, { use: 'assessed' })).toBe(0);
    expect(liked(5, { use: 'assessed' })).toBe(1);
    expect(liked(5, { metrics: ['points'] })).toBe(1);
    expect(liked(500, { use: 'required' })).toBe(0);
    expect(liked(500, { use: 'voluntary', metrics: ['points'] })).toBe(0);
  });
});

describe('排名通报', () => {
  const looked = (n: number, bulletin: Mandate['bulletin']) =>
    RULES.bulletin(evidence(spread('rankViewN', [n]), { platforms: [marked('a', { bulletin })] }));

  it('is a look at each weekly or monthly bulletin', () => {
    expect(looked(0, 'weekly')).toEqual([]);
    expect(looked(1, 'weekly')[0]?.per).toEqual({ span: 'week', n: 1 });
    expect(looked(1, 'monthly')[0]?.per).toEqual({ span: 'month', n: 1 });
  });

  it('is none where no bulletin is known', () => {
    for (const every of ['quarterly', 'none', 'unknown'] as const) {
      expect(looked(9, every)).toEqual([]);
    }
    expect(RULES.bulletin(evidence(spread('rankViewN', [9])))).toEqual([]);
  });
});

describe('工作群', () => {
  const entry = (more: Partial<DiaryEntry>): DiaryEntry => ({
    id: 'x',
    day: MONDAY,
    carrier: 'group',
    kind: 'acknowledge',
    n: 5,
    minutes: 10,
    ...more,
  });

  it('is five “收到” a week on a messaging platform, and nothing elsewhere', () => {
    const acks = (n: number, category: Platform['category']) =>
      RULES['work-groups'](
        evidence([clicked('acknowledge', n)], { platforms: [platformOf('a', { category })] }),
      ).length;
    expect(acks(4, 'im')).toBe(0);
    expect(acks(5, 'im')).toBe(1);
    expect(acks(50, 'oa')).toBe(0);
  });

  it('keeps what was noted apart from what was measured', () => {
    const platforms = [platformOf('a', { category: 'im' })];
    const rows = [clicked('acknowledge', 5)];
    const held = RULES['work-groups'](evidence(rows, { platforms, diary: [entry({})] }));
    expect(held.map((one) => [one.platforms, one.figures[0]])).toEqual([
      [['a'], { metric: 'ack_n', value: 5 }],
      [[], { metric: 'noted_group_n', value: 5 }],
    ]);
    expect(figure(held[1], 'noted_group_s')).toBe(600_000);
  });

  it('takes no note for more than its user’s word', () => {
    const [found] = RULES['work-groups'](evidence([], { diary: [entry({ n: 900 })] }));
    expect(found?.sure).toBe('medium');
  });

  it('counts notes of groups alone, in the range alone', () => {
    const diary = [entry({ carrier: 'app', n: 90 }), entry({ day: '2026-11-02', n: 90 })];
    expect(RULES['work-groups'](evidence([], { diary: [...diary, entry({ n: 4 })] }))).toEqual([]);
  });
});
