import { describe, expect, it } from 'vitest';
import { ENTRIES_A_PART, entriesIn, jsonParts } from '../../src/core/copy/write-json';
import type { PersonalCopy } from '../../src/core/personal-copy';
import { COPY_NOTE } from '../../src/core/personal-copy';
import { copyOf, trace } from './copy-sample';

const written = (copy: PersonalCopy) => [...jsonParts(copy)].map(({ text }) => text).join('');

describe('a personal copy as JSON', () => {
  it('says on its first line, in both languages, that it is personal', () => {
    const [first = ''] = written(copyOf()).split('\n');
    expect(first).toContain('个人留存');
    expect(first).toContain('Personal copy');
  });

  it('reads back as the same copy, with nothing else in it', () => {
    const copy = copyOf();
    expect(JSON.parse(written(copy))).toEqual(copy);
  });

  it('is valid where lists are empty, and whatever the names hold', () => {
    const empty = copyOf({ traces: [], days: [], presence: [] });
    expect(JSON.parse(written(empty))).toEqual(empty);
    const name = '"],\n}\u2028</script>\\';
    const items = [{ id: 'a', name, from: null, until: null, platforms: [] }];
    expect(JSON.parse(written(copyOf({ items }))).items).toEqual(items);
  });

  it('has one trace a line, so that a person can read it', () => {
    const lines = written(copyOf()).split('\n');
    expect(lines.filter((line) => line.includes('"kind":'))).toHaveLength(4);
  });

  it.each([ENTRIES_A_PART - 1, ENTRIES_A_PART, ENTRIES_A_PART + 1, 3 * ENTRIES_A_PART])(
    'writes %i traces in parts, none missing or doubled, and counts them',
    (n) => {
      const traces = Array.from({ length: n }, (_, key) => trace(key, { kind: 'keys', n: key }));
      const copy = copyOf({ traces });
      const parts = [...jsonParts(copy)];
      expect(parts.reduce((sum, { entries }) => sum + entries, 0)).toBe(entriesIn(copy));
      expect(Math.max(...parts.map(({ entries }) => entries))).toBeLessThanOrEqual(ENTRIES_A_PART);
      const back = JSON.parse(parts.map(({ text }) => text).join('')) as PersonalCopy;
      expect(back.traces).toEqual(traces);
    },
  );

  it('bears the note it was given, whichever order its keys came in', () => {
    const { note, ...rest } = copyOf();
    expect(written({ ...rest, note }).startsWith(`{"note":${JSON.stringify(COPY_NOTE)}`)).toBe(
      true,
    );
  });
});
