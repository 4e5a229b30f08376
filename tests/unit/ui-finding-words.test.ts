/** The documents' wording and the thresholds as they are read. */
import { describe, expect, it } from 'vitest';
import { CLUES, UNIT } from '../../src/core/finding';
import { barOf } from '../../src/ui/dashboard/findings/bars';
import { amount } from '../../src/ui/dashboard/findings/figures';
import { DOCUMENT, WORDING } from '../../src/ui/dashboard/findings/wording';
import type { Language } from './ui-words';
import { messagesOf, wordsIn } from './ui-words';

const BOTH: Language[] = ['zh_CN', 'en'];
const zh = wordsIn('zh_CN');

describe('the words', () => {
  it('of no clue and no document accuse anybody', () => {
    const spoken = BOTH.flatMap((language) =>
      Object.values(messagesOf(language)).map(({ message }) => message),
    );
    expect(spoken.filter((message) => message.includes('违规'))).toEqual([]);
  });

  it('cite each document with its date', () => {
    for (const key of Object.values(DOCUMENT)) expect(zh(key)).toMatch(/20\d\d 年 \d+ 月/);
  });

  it('say in the caveat where a clue is the press’s wording, and not a document’s', () => {
    for (const clue of ['bulletin', 'off-list'] as const) {
      expect(zh(WORDING[clue].caveat)).toContain('新闻报道里的说法');
    }
  });

  it.each(BOTH)('state every threshold in %s', (language) => {
    for (const clue of CLUES) {
      expect(barOf(wordsIn(language), clue)).toMatch(/\d/);
      expect(barOf(wordsIn(language), clue)).not.toMatch(/\$\d/);
    }
  });

  it('show every unit, and a likeness never above what it is', () => {
    for (const [metric, unit] of Object.entries(UNIT)) {
      const value = unit === 'ms' ? 60_000 : 1;
      expect(amount(zh, metric as keyof typeof UNIT, value)).toMatch(/^(1|100)/);
    }
    expect(amount(zh, 'likeness', 0.7999)).toBe('0.79');
    expect(amount(zh, 'likeness', 0.8)).toBe('0.80');
    expect(amount(zh, 'likeness', 0.29)).toBe('0.29');
  });
});
