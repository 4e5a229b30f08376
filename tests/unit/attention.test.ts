import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttentionState, NewDwell } from '../../src/core/attention';
import { attend, noAttention, settle } from '../../src/core/attention';
import type { Interval } from '../../src/core/interval';
import { measure, normalise } from '../../src/core/interval';
import type { AttentionReport } from '../../src/core/sighting';

const S = 1_000;
const report = (parts: Partial<AttentionReport>): AttentionReport => ({
  pulses: [],
  breaks: [],
  aliveUntil: 0,
  media: [],
  ...parts,
});
const inputs = (...seconds: number[]): AttentionReport['pulses'] =>
  seconds.map((second) => [second * S, 'page']);

function run(reports: AttentionReport[], taken: Interval[] = []) {
  let state: AttentionState = noAttention();
  const dwells: NewDwell[] = [];
  for (const one of reports) {
    const step = attend(state, one, taken);
    state = step.state;
    dwells.push(...step.dwells);
  }
  dwells.push(...settle(state, taken));
  const sum = (pick: (dwell: NewDwell) => number) =>
    dwells.reduce((total, dwell) => total + pick(dwell), 0) / S;
  return {
    dwells,
    total: sum(({ ms }) => ms),
    media: sum(({ mediaMs }) => mediaMs),
    lo: sum(({ loMs }) => loMs),
    hi: sum(({ hiMs }) => hiMs),
  };
}

describe('the gap rule', () => {
  it('counts a gap of 60 s whole and a longer one as 5 s', () => {
    expect(run([report({ pulses: inputs(0, 60), aliveUntil: 60 * S })]).total).toBe(60);
    expect(run([report({ pulses: inputs(0, 61), aliveUntil: 61 * S })]).total).toBe(5);
  });

  it('gives the same time at 15 s and 300 s as a range', () => {
    const { lo, total, hi } = run([
      report({ pulses: inputs(0, 10, 50, 200), aliveUntil: 205 * S }),
    ]);
    expect(lo).toBe(10 + 5 + 5 + 5);
    expect(total).toBe(50 + 5 + 5);
    expect(hi).toBe(205);
  });

  it('counts the time there was where focus ends sooner than 5 s after the last input', () => {
    expect(run([report({ pulses: inputs(0), breaks: [2 * S], aliveUntil: 2 * S })]).total).toBe(2);
  });

  it('counts 5 s for an absence and nothing after a crash beyond the last sign of life', () => {
    expect(run([report({ pulses: inputs(0), aliveUntil: 15 * S })]).total).toBe(5);
    expect(run([report({ pulses: inputs(0), aliveUntil: 0 })]).total).toBe(0);
  });

  it('does not bridge an end of focus, however short the gap', () => {
    const parts = { pulses: inputs(0, 20), breaks: [3 * S], aliveUntil: 20 * S };
    expect(run([report(parts)]).total).toBe(3);
  });

  it('judges inputs of several frames as one sequence', () => {
    const top = report({ pulses: inputs(0, 100), aliveUntil: 100 * S });
    const inner = report({ pulses: inputs(50), aliveUntil: 65 * S });
    expect(run([top, inner]).total).toBe(100);
    expect(run([inner, top]).total).toBe(100);
  });

  it('goes on over a navigation and stops where another site lay in between', () => {
    const left = report({ pulses: inputs(0), aliveUntil: 1 * S, closed: 1 * S });
    const next = (opened: number) =>
      report({ pulses: inputs(30), opened: opened * S, aliveUntil: 30 * S });
    expect(run([left, next(0.5)]).total).toBe(30);
    expect(run([left, next(20)]).total).toBe(1);
  });
});

describe('media', () => {
  it('counts what active time leaves over', () => {
    const first = report({ pulses: inputs(0), aliveUntil: 15 * S, media: [[0, 15 * S]] });
    const later = report({ aliveUntil: 120 * S, media: [[15 * S, 120 * S]] });
    const { total, media, lo, hi } = run([first, later]);
    expect([total, media, lo, hi]).toEqual([120, 115, 120, 120]);
  });

  it('is active time where inputs come at most 60 s apart', () => {
    const { total, media } = run([
      report({ pulses: inputs(0), aliveUntil: 15 * S, media: [[0, 15 * S]] }),
      report({ pulses: inputs(40), aliveUntil: 40 * S, media: [[15 * S, 40 * S]] }),
    ]);
    expect([total, media]).toEqual([40, 0]);
  });
});

const times = fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 60 });
const reports = fc.array(
  fc.record({ pulses: times, breaks: times, media: fc.array(fc.tuple(fc.nat(3_000), fc.nat(90))) }),
  { maxLength: 12 },
);

/** Reports as frames send them: in order of time, each up to 15 s. */
function ordered(all: number[], breaks: number[], media: [number, number][]): AttentionReport[] {
  const out: AttentionReport[] = [];
  for (let from = 0; from <= 3_000; from += 15) {
    const within = (second: number) => second >= from && second < from + 15;
    out.push(
      report({
        pulses: inputs(...all.filter(within)),
        breaks: breaks.filter(within).map((second) => second * S),
        aliveUntil: (from + 15) * S,
        media: media
          .filter(([at]) => within(at))
          .map(([at, length]) => [at * S, (at + length) * S] as [number, number]),
      }),
    );
  }
  return out;
}

describe('for any reports', () => {
  it('no two dwells overlap, and lo <= time <= hi', () => {
    fc.assert(
      fc.property(reports, (several) => {
        const { dwells, lo, total, hi } = run(
          several.map(({ pulses, breaks, media }) =>
            report({
              pulses: inputs(...pulses),
              breaks: breaks.map((second) => second * S),
              aliveUntil: Math.max(0, ...pulses) * S,
              media: media.map(([at, length]) => [at * S, (at + length) * S]),
            }),
          ),
        );
        const spans = dwells.map(({ at, ms }): Interval => [at, at + ms]);
        expect(measure(normalise(spans)) / S).toBeCloseTo(total, 6);
        expect(lo).toBeLessThanOrEqual(total + 1e-6);
        expect(total).toBeLessThanOrEqual(hi + 1e-6);
      }),
    );
  });

  it('what was told in pieces adds up to what is told at once', () => {
    fc.assert(
      fc.property(times, times, (pulses, breaks) => {
        const pieces = run(ordered(pulses, breaks, []));
        const whole = run([
          report({
            pulses: inputs(...pulses),
            breaks: breaks.map((second) => second * S),
            aliveUntil: 3_015 * S,
          }),
        ]);
        expect(pieces.total).toBeCloseTo(whole.total, 6);
      }),
    );
  });

  it('a report taken in twice adds nothing', () => {
    fc.assert(
      fc.property(times, times, (pulses, breaks) => {
        const pieces = ordered(pulses, breaks, []);
        const doubled = pieces.flatMap((one) => [one, one]);
        expect(run(doubled).total).toBeCloseTo(run(pieces).total, 6);
      }),
    );
  });

  it('never counts what another tab has counted', () => {
    fc.assert(
      fc.property(times, fc.nat(2_000), (pulses, from) => {
        const taken: Interval[] = [[from * S, (from + 500) * S]];
        const { dwells } = run(ordered(pulses, [], []), taken);
        for (const { at, ms } of dwells) {
          expect(at + ms <= from * S || at >= (from + 500) * S).toBe(true);
        }
      }),
    );
  });
});
