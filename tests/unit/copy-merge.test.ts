import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameOf } from '../../src/core/copy-identity';
import type { MergeTerms } from '../../src/core/copy-merge';
import { mergeTraces } from '../../src/core/copy-merge';
import { takenBack } from '../../src/core/correction';
import { burdenOf } from '../../src/core/day-row';
import type { Interval } from '../../src/core/interval';
import { measure, normalise, subtract } from '../../src/core/interval';
import { rollUp } from '../../src/core/rollup';
import type { Fact, StoredTrace } from '../../src/core/trace';

const DAY = '2026-11-23';
const T0 = new Date(2026, 10, 23, 9, 0).getTime();
const itself = (id: string) => id;

/** Merges as the store does: a key that is free stays, another is the next. */
function added(here: StoredTrace[], theirs: StoredTrace[], terms: Partial<MergeTerms> = {}) {
  const taken = new Set(here.map(({ key }) => key));
  let next = [...here, ...theirs].reduce((most, { key }) => Math.max(most, key), 0) + 1;
  const keyFor = (wanted: number | null, above: number) => {
    const key = wanted !== null && wanted > above && !taken.has(wanted) ? wanted : next++;
    taken.add(key);
    return key;
  };
  return mergeTraces(here, theirs, { named: itself, same: itself, keyFor, ...terms });
}
const merge = (here: StoredTrace[], theirs: StoredTrace[]) => [
  ...here,
  ...added(here, theirs).added,
];

let keys = 0;
const trace = (at: number, fact: Fact, more: Partial<StoredTrace> = {}): StoredTrace =>
  ({
    key: ++keys,
    at: T0 + at,
    day: DAY,
    platform: 'a',
    visit: 'v',
    ...fact,
    ...more,
  }) as StoredTrace;
const dwell = (from: number, until: number, more: Partial<StoredTrace> = {}) => {
  const ms = until - from;
  return trace(
    from,
    { kind: 'dwell', ms, context: 'page', loMs: ms / 2, hiMs: ms * 2, mediaMs: 0 },
    more,
  );
};
const wait = (from: number, until: number, more: Partial<StoredTrace> = {}) =>
  trace(from, { kind: 'wait', ms: until - from }, more);
const click = (at: number, more: Partial<StoredTrace> = {}) =>
  trace(at, { kind: 'click', purpose: 'other' }, more);
const spans = (traces: readonly StoredTrace[]): Interval[] =>
  normalise(
    traces.flatMap((one) =>
      one.kind === 'dwell' || one.kind === 'wait' ? [[one.at - T0, one.at - T0 + one.ms]] : [],
    ),
  );
/** What is in it, whatever its keys. */
const contents = (traces: readonly StoredTrace[]) =>
  traces
    .map((one) => {
      const named = one.kind === 'void' ? traces.find(({ key }) => key === one.of) : null;
      return JSON.stringify(
        Object.entries({ ...one, key: 0, of: named && { ...named, key: 0, of: 0 } }).sort(),
      );
    })
    .sort();

describe('two copies of one person', () => {
  it('know a fact that both have as one, and add what only the other has', () => {
    const one = click(5);
    const result = added([one], [{ ...one, key: 90 }, click(6, { key: 91 })]);
    expect(result.known).toBe(1);
    expect(result.added.map(({ at, key }) => [at - T0, key])).toEqual([[6, 91]]);
  });

  it('keep a fact as often as the copy that has it most often', () => {
    const one = click(5, { key: 1 });
    const twice = [
      { ...one, key: 7 },
      { ...one, key: 8 },
    ];
    expect(added([one], twice).added.length).toBe(1);
    expect(added(twice, [one]).added.length).toBe(0);
    expect(added(twice, twice).known).toBe(2);
  });

  it('count a second that both claim once, where it was first', () => {
    const here = [dwell(10, 20, { platform: 'b' })];
    const [before, after] = added(here, [dwell(5, 40, { visit: 'w' })]).added as [
      StoredTrace & { kind: 'dwell' },
      StoredTrace & { kind: 'dwell' },
    ];
    expect([before, after].map(({ at, ms }) => [at - T0, ms])).toEqual([
      [5, 5],
      [20, 20],
    ]);
    // The bounds are shared out as the time is: of 17.5 and 70 over 35, a seventh and four.
    expect([before.loMs, before.hiMs, after.loMs, after.hiMs]).toEqual([3, 10, 10, 40]);
  });

  it('leave out a dwell whose whole time is counted, and keep media carried whole', () => {
    expect(added([dwell(0, 50)], [dwell(10, 20, { visit: 'w' })])).toEqual({ added: [], known: 1 });
    const media = dwell(10, 30, { visit: 'w', mediaMs: 20 } as Partial<StoredTrace>);
    const [piece] = added([dwell(0, 20)], [media]).added;
    expect(piece).toMatchObject({ at: T0 + 20, ms: 10, mediaMs: 10 });
  });

  it('let a wait lie over a dwell of its own platform, and over no other', () => {
    const theirs = [wait(0, 10, { visit: 'w' })];
    expect(spans(added([dwell(2, 4)], theirs).added)).toEqual([[0, 10]]);
    expect(spans(added([dwell(2, 4, { platform: 'b' })], theirs).added)).toEqual([
      [0, 2],
      [4, 10],
    ]);
    expect(spans(added([wait(2, 4)], theirs).added)).toEqual([
      [0, 2],
      [4, 10],
    ]);
    expect(spans(added([wait(2, 4, { platform: 'b' })], [dwell(0, 10)]).added)).toEqual([
      [0, 2],
      [4, 10],
    ]);
    expect(spans(added([wait(2, 4)], [dwell(0, 10)]).added)).toEqual([[0, 10]]);
  });

  it('leave a browser whose clock was set back what it counted over itself', () => {
    const theirs = [dwell(0, 10), dwell(5, 15)];
    expect(added([], theirs).added).toEqual(theirs);
    expect(added(theirs.slice(0, 1), theirs).added).toEqual(theirs.slice(1));
  });

  it('keep an absence that only its upper bound knows', () => {
    const absence = dwell(10, 10, { hiMs: 90_000, visit: 'w' } as Partial<StoredTrace>);
    expect(added([dwell(0, 50)], [absence]).added).toEqual([absence]);
    expect(added([dwell(0, 50), absence], [absence]).added).toEqual([]);
  });

  it('carry a correction to what it names here, whatever the keys', () => {
    const theirs = [
      click(5, { key: 1 }),
      trace(5, { kind: 'void', of: 1 }, { key: 2 }),
      trace(6, { kind: 'void', of: 2 }, { key: 3 }),
      trace(7, { kind: 'void', of: 1 }, { key: 4 }),
    ];
    const here = [click(99, { key: 1 }), click(5, { key: 500 })];
    const all = merge(here, theirs);
    expect(contents(all).length).toBe(5);
    expect([...takenBack(all)].includes(500)).toBe(true);
    expect(takenBack(all).has(1)).toBe(false);
    for (const one of all) if (one.kind === 'void') expect(one.of).toBeLessThan(one.key);
    expect(added(all, theirs)).toEqual({ added: [], known: 4 });
  });

  it('hear no correction of what is not there', () => {
    const lost = [
      trace(1, { kind: 'void', of: 77 }, { key: 5 }),
      trace(1, { kind: 'void', of: 6 }, { key: 6 }),
      trace(1, { kind: 'void', of: 9 }, { key: 8 }),
      click(2, { key: 9 }),
    ];
    expect(added([], lost).added.map(({ key }) => key)).toEqual([9]);
  });

  it('give what was merged away to what it went into, and know it again', () => {
    const named = (id: string) => (id === 'gone' ? 'a' : id);
    const same = sameOf([{ id: 'gone', into: 'a' }]);
    const old = click(5, { platform: 'gone', key: 50 });
    expect(added([], [old], { named, same }).added).toEqual([{ ...old, platform: 'a' }]);
    expect(added([{ ...old, platform: 'a' }], [old], { named, same }).added).toEqual([]);
    // Here it is not merged yet: what the other has under the survivor is known all the same.
    expect(added([old], [{ ...old, platform: 'a', key: 3 }], { same }).known).toBe(1);
  });

  it('take a chain of a hundred thousand corrections', () => {
    const chain = Array.from({ length: 100_000 }, (_, i) =>
      i === 0 ? click(0, { key: 1 }) : trace(0, { kind: 'void', of: i }, { key: i + 1 }),
    );
    expect(added([], chain).added.length).toBe(100_000);
    expect(added(chain, chain).known).toBe(100_000);
  });
});

/** A browser's own day: no second in two dwells or waits, but for a wait over its own platform. */
const browserDay = (name: string) =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('dwell', 'wait', 'click', 'void'),
        platform: fc.constantFrom('a', 'b'),
        from: fc.integer({ min: 0, max: 60 }),
        length: fc.integer({ min: 1, max: 20 }),
        pick: fc.nat(30),
      }),
      { maxLength: 14 },
    )
    .map((facts) => {
      const traces: StoredTrace[] = [];
      const taken = (platform: string, kind: string) =>
        spans(traces.filter((one) => one.kind === kind || one.platform !== platform));
      for (const { kind, platform, from, length, pick } of facts) {
        const about = { key: traces.length + 1, platform, visit: name };
        const named = traces.filter((one) => one.kind === 'click' || one.kind === 'void');
        const of = named[pick % Math.max(1, named.length)];
        if (kind === 'click') traces.push(click(from, about));
        else if (kind === 'void') {
          if (of)
            traces.push(
              trace(from, { kind: 'void', of: of.key }, { ...about, platform: of.platform }),
            );
        } else {
          for (const [at, until] of subtract([[from, from + length]], taken(platform, kind))) {
            const one = (kind === 'dwell' ? dwell : wait)(at, until, about);
            traces.push({ ...one, key: traces.length + 1 });
          }
        }
      }
      return traces;
    });
const days = fc.tuple(browserDay('x'), browserDay('y'), browserDay('z'));
const inAnyOrder = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
const facts = (traces: readonly StoredTrace[]) =>
  contents(traces.filter(({ kind }) => kind !== 'dwell' && kind !== 'wait'));
const burden = (traces: readonly StoredTrace[]) =>
  ['a', 'b'].reduce(
    (sum, id) =>
      sum +
      burdenOf(
        rollUp(
          DAY,
          id,
          traces.filter(({ platform }) => platform === id),
        ),
      ),
    0,
  );

describe('merging', () => {
  it('adds nothing the second time', () => {
    fc.assert(
      fc.property(days, ([x, y]) => {
        const once = merge(x, y);
        expect(added(once, y)).toEqual({ added: [], known: y.length });
        expect(added(once, x).added).toEqual([]);
        expect(added(x, x).added).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('comes to the same facts and the same time in any order, however often', () => {
    fc.assert(
      fc.property(days, inAnyOrder, (copies, order) => {
        const straight = copies.reduce(merge, []);
        const other = [...order, ...order].map((i) => copies[i] ?? []).reduce(merge, []);
        expect(facts(other)).toEqual(facts(straight));
        expect(spans(other)).toEqual(spans(straight));
        expect(burden(other)).toBe(burden(straight));
      }),
      { numRuns: 400 },
    );
  });

  it('counts each second of all browsers once', () => {
    fc.assert(
      fc.property(days, (copies) => {
        const all = copies.reduce(merge, []);
        expect(burden(all)).toBe(measure(spans(copies.flat())));
      }),
      { numRuns: 400 },
    );
  });

  it('may pass through another copy on its way', () => {
    fc.assert(
      fc.property(days, ([x, y, z]) => {
        const onTheWay = merge(y, x);
        const all = merge(merge(z, onTheWay), x);
        expect(facts(all)).toEqual(facts([x, y, z].reduce(merge, [])));
        expect(burden(all)).toBe(measure(spans([...x, ...y, ...z])));
      }),
      { numRuns: 400 },
    );
  });

  it('leaves no correction before what it corrects', () => {
    fc.assert(
      fc.property(days, ([x, y]) => {
        for (const one of merge(x, y)) {
          if (one.kind === 'void') expect(one.of).toBeLessThan(one.key);
        }
      }),
    );
  });
});
