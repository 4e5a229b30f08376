import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../src/core/calendar';
import { RULES } from '../../src/core/findings/all';
import type { Platform } from '../../src/core/platform';
import { evidence, platformOf } from './evidence-rig';
import { figure, formOf, MONDAY, TABLE, WORKDAYS } from './findings-rig';

describe('重复填表报数', () => {
  it('is a form that another platform already had', () => {
    const first = formOf(MONDAY, 'b');
    const second = formOf(MONDAY, 'a', { slot: 20, ms: 300_000 });
    const [found, ...more] = RULES['repeated-reports'](evidence([first, second]));
    expect(more).toEqual([]);
    expect(found?.platforms).toEqual(['a', 'b']);
    expect(found?.threshold).toBe(1);
    expect(found?.sure).toBe('low');
    expect(figure(found, 'copied_form_n')).toBe(1);
    expect(figure(found, 'copied_form_s')).toBe(300_000);
    expect(figure(found, 'submit_n')).toBe(2);
  });

  it('counts one of two where both ask for it every day', () => {
    const rows = WORKDAYS.flatMap((day) => [formOf(day, 'b'), formOf(day, 'a', { slot: 20 })]);
    const [found] = RULES['repeated-reports'](evidence(rows));
    expect(figure(found, 'copied_form_n')).toBe(5);
    expect(figure(found, 'repeat_form_n')).toBe(9);
    expect(found?.sure).toBe('high');
  });

  it('looks back before the range, for thirty days', () => {
    const held = (daysAgo: number) =>
      RULES['repeated-reports'](
        evidence([formOf(dayAfter(MONDAY, -daysAgo), 'b'), formOf(MONDAY, 'a')]),
      );
    expect(held(30)[0]?.days).toEqual([dayAfter(MONDAY, -30), MONDAY]);
    expect(held(31)).toEqual([]);
  });

  it('is none of forms that are less alike, shorter, or of one platform', () => {
    const alike = (shape: number[], platform = 'a') =>
      RULES['repeated-reports'](
        evidence([formOf(MONDAY, 'b'), formOf(MONDAY, platform, { slot: 20, shape })]),
      ).length;
    expect(alike(TABLE.slice(0, 10))).toBe(1);
    expect(alike(TABLE.slice(0, 9))).toBe(0);
    expect(alike(TABLE, 'b')).toBe(0);
    const short = [1, 2, 3];
    const rows = [
      formOf(MONDAY, 'b', { shape: short }),
      formOf(MONDAY, 'a', { slot: 20, shape: short }),
    ];
    expect(RULES['repeated-reports'](evidence(rows))).toEqual([]);
  });
});

describe('功能相近', () => {
  const pair = (shape: number[], category: Platform['category'] = 'oa') =>
    RULES.overlap(
      evidence([formOf(MONDAY, 'a'), formOf(MONDAY, 'b', { shape })], {
        platforms: [platformOf('a'), platformOf('b', { category })],
      }),
    );

  it('is half of the fields within a category, and nearly all of them across', () => {
    expect(pair(TABLE.slice(0, 6))[0]?.threshold).toBe(0.5);
    expect(pair(TABLE.slice(0, 5))).toEqual([]);
    expect(pair(TABLE.slice(0, 9), 'grid')).toEqual([]);
    expect(pair(TABLE.slice(0, 10), 'grid')[0]?.threshold).toBe(0.8);
  });

  it('is no category alone', () => {
    expect(pair([101, 102, 103, 104, 105])).toEqual([]);
  });

  it('is unsure where one field read otherwise would undo it', () => {
    expect(pair(TABLE.slice(0, 6))[0]?.sure).toBe('low');
    expect(pair(TABLE)[0]?.sure).toBe('high');
  });
});
