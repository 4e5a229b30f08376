import { describe, expect, it } from 'vitest';
import type { PublishedTable } from '../../src/core/survey/disclose';
import { disclose } from '../../src/core/survey/disclose';
import { headline } from '../../src/ui/workbench/headline';
import { definitionOf } from './definition-sample';
import { wordsIn } from './ui-words';

const definition = definitionOf({ platforms: [], perPlatform: [], questions: [] });

/** @param burden packets a band of minutes a day; from the third band on it is 45 and more */
function saysOf(...burden: number[]): string {
  const packets = burden.reduce((sum, n) => sum + n, 0);
  const fields = definition.person.map(() => ({ bands: [packets, 0, 0, 0], missing: 0 }));
  fields[0] = { bands: burden, missing: 0 };
  const table = disclose(definition, { survey: definition.id, packets, fields });
  return headline(wordsIn('zh_CN'), definition, table as PublishedTable);
}

describe('the sentence at the head of a table', () => {
  it('says how far off its share may be, and of the minutes alone that they are at least so many', () => {
    // 26 of 50 are 52 %; rounded to five, thirty of fifty are 60.
    const [, share, error] =
      /，约 (\d+)%（± (\d+) 个百分点）的人/.exec(saysOf(12, 12, 13, 13)) ?? [];
    expect(Number(share)).toBe(60);
    expect(Math.abs(Number(share) - 52)).toBeLessThanOrEqual(Number(error));
    expect(saysOf(12, 12, 13, 13).match(/至少[^，（]*/g)).toEqual(['至少花 45 分钟']);
  });

  it('says no share where a band of it is withheld', () => {
    expect(saysOf(60, 60, 4, 40)).toBe('收到约 165 份数据包');
    expect(saysOf(2, 190, 5, 3)).toBe('收到约 200 份数据包');
  });
});
