import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spentBy } from '../../src/core/survey/budget';
import { checkDefinition } from '../../src/core/survey/check';
import type { Protection, SurveyDefinition } from '../../src/core/survey/definition';
import { fieldsOf } from '../../src/core/survey/fields';
import { MOST_EPSILON, MOST_EPSILON_FIELD } from '../../src/core/survey/limits';
import { drawnOf, drawsOf, packetValues } from '../../src/core/survey/make-packet';
import type { Packet } from '../../src/core/survey/packet';
import { valuesAgain } from '../../src/core/survey/packet-again';
import { parsePacket } from '../../src/core/survey/packet-schema';
import { chancesOfLots, isThin, predictionsOf } from '../../src/core/survey/prediction';
import { Refused } from '../../src/core/survey/refusal';
import { lotOf, shuffled, subjectOf } from '../../src/core/survey/sampling';
import { CLEAR, definitionOf, noisy, POINTS } from './definition-sample';
import { seeded } from './survey-chance';

const EDGES = { burden: [1, 10, 150], token: [], forced: [], 'check-in': [] };
type Metric = keyof typeof EDGES;

/** So many platforms, each asked for these; and so many questions. */
function asking(
  platforms: number,
  metrics: Partial<Record<Metric, Protection>>,
  questions: readonly Protection[],
): SurveyDefinition {
  return definitionOf({
    person: definitionOf().person.slice(0, 2),
    platforms: Array.from({ length: platforms }, (_, n) => ({
      ...{ id: `p${n}`, name: `平台${n}`, matches: [`https://p${n}.x.gov.cn/*`] },
      ...{ category: 'oa' as const, expectedUsers: 100, mandated: true },
    })),
    perPlatform: Object.entries(metrics).map(([metric, protection]) => {
      return { metric: metric as Metric, edges: EDGES[metric as Metric], protection };
    }),
    questions: questions.map((protection, n) => ({
      ...{ id: `q${n}`, text: `第${n}题`, options: ['有', '没有'], protection },
    })),
  });
}

const SIXTEEN = asking(16, { token: noisy(2) }, []);
const GRID = asking(3, { token: noisy(2), forced: noisy(2), burden: noisy(1) }, [
  ...[noisy(2), noisy(2), noisy(0.5)],
]);
const anySurvey = fc
  .record({
    platforms: fc.nat(5),
    token: fc.integer({ min: 1, max: 200 }),
    forced: fc.integer({ min: 1, max: 200 }),
    questions: fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 6 }),
  })
  .map(({ platforms, token, forced, questions }) =>
    asking(
      platforms,
      { token: noisy(token / 100), forced: noisy(forced / 100) },
      questions.map((hundredths) => noisy(hundredths / 100)),
    ),
  );
const everything = (survey: SurveyDefinition) =>
  new Map(fieldsOf(survey).map(({ id }) => [id, 0] as const));
const NONE = { deleted: [], answers: {} };
const epsilonOf = (survey: SurveyDefinition, id: string) => {
  const protection = fieldsOf(survey).find((field) => field.id === id)?.protection;
  return protection?.how === 'randomised' ? protection.epsilon : 0;
};

describe('what a packet answers', () => {
  it('never comes to more ε than is stated, nor that to more than six', () => {
    fc.assert(
      fc.property(anySurvey, fc.nat(), (survey, seed) => {
        const { epsilon } = spentBy(survey);
        expect(epsilon).toBeLessThanOrEqual(MOST_EPSILON);
        const drawn = drawnOf(survey, everything(survey), NONE, drawsOf(survey, seeded(seed)));
        const spent = [...drawn].reduce((sum, id) => sum + epsilonOf(survey, id), 0);
        expect(spent).toBeLessThanOrEqual(epsilon + 1e-9);
      }),
    );
  });

  it('is at most one item of a platform: that it is measured is told once', () => {
    fc.assert(
      fc.property(anySurvey, fc.nat(), (survey, seed) => {
        const drawn = drawnOf(survey, everything(survey), NONE, drawsOf(survey, seeded(seed)));
        const subjects = [...drawn].map(subjectOf);
        expect(new Set(subjects).size).toBe(subjects.length);
        expect(subjects.length).toBe(lotOf(survey).most);
      }),
    );
    const four = asking(1, { token: noisy(2), forced: noisy(2), 'check-in': noisy(2) }, []);
    expect(checkDefinition(four)).toEqual([]);
    expect(spentBy(four)).toMatchObject({ randomised: 3, answered: 1, epsilon: 2 });
  });

  it('is three items at the most ε, more at less, and all where they keep within it', () => {
    expect(lotOf(SIXTEEN)).toEqual({ most: 3, epsilon: 6 });
    expect(lotOf(asking(16, { token: noisy(0.5) }, []))).toEqual({ most: 12, epsilon: 6 });
    expect(lotOf(asking(60, { token: noisy(0.1) }, []))).toEqual({ most: 60, epsilon: 6 });
    expect(lotOf(asking(61, { token: noisy(0.1) }, []))).toEqual({ most: 60, epsilon: 6 });
    expect(lotOf(asking(2, { token: noisy(2) }, [CLEAR]))).toEqual({ most: 2, epsilon: 4 });
    expect(lotOf(asking(0, {}, [CLEAR]))).toEqual({ most: 0, epsilon: 0 });
    const aggregators = [...definitionOf().aggregators, { name: '另一家', key: POINTS.other }];
    expect(lotOf({ ...SIXTEEN, aggregators })).toEqual({ most: 0, epsilon: 0 });
  });

  it('knows nothing of what was measured', () => {
    fc.assert(
      fc.property(anySurvey, fc.nat(), (survey, seed) => {
        const draws = drawsOf(survey, seeded(seed));
        const truths = [0, 1].map((band) =>
          packetValues(
            survey,
            new Map(fieldsOf(survey).map(({ id }) => [id, band] as const)),
            NONE,
            draws,
          ),
        );
        const gaps = truths.map((values) => values.map((value) => value === null));
        expect(gaps[0]).toEqual(gaps[1]);
      }),
    );
  });

  it('is shuffled into every order alike (χ²)', () => {
    const bytes = seeded(3);
    const runs = 12_000;
    const seen = new Map<string, number>();
    for (let run = 0; run < runs; run += 1) {
      const order = shuffled([...'abcd'], bytes).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(24);
    const expected = runs / 24;
    const chi = [...seen.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
    // At 0.001, of 23 degrees of freedom.
    expect(chi).toBeLessThan(49.73);
  });
});

describe('a packet that somebody made himself', () => {
  const surveys = fc.constantFrom(SIXTEEN, GRID, asking(4, { token: noisy(2) }, [noisy(2)]));
  const read = (survey: SurveyDefinition, values: Packet['values']) =>
    parsePacket(
      JSON.stringify({ schema: 1, survey: survey.id, nonce: '0'.repeat(32), edition: 1, values }),
      survey,
    ).values;

  it('is malformed where it answers more than lots allow, or two items of a platform', () => {
    const every = (survey: SurveyDefinition) => fieldsOf(survey).map(() => 1);
    for (const survey of [SIXTEEN, GRID]) {
      expect(() => read(survey, every(survey))).toThrow(new Refused('malformed'));
    }
    const only = (...ids: string[]) =>
      fieldsOf(GRID).map(({ id }) => (ids.includes(id) ? 1 : null));
    const [one, two] = ['platform:p0:token', 'platform:p0:forced'];
    expect(read(GRID, only(one))).toEqual(only(one));
    expect(() => read(GRID, only(one, two))).toThrow(new Refused('malformed'));
    const four = only('platform:p0:token', 'platform:p1:token', 'platform:p2:token', 'question:q0');
    expect(() => read(GRID, four)).toThrow(new Refused('malformed'));
  });

  it('is taken where the product has drawn it', () => {
    fc.assert(
      fc.property(surveys, fc.nat(), (survey, seed) => {
        const truth = new Map(fieldsOf(survey).map(({ id }) => [id, 0]));
        const none = { deleted: [], answers: {} };
        const values = packetValues(survey, truth, none, drawsOf(survey, seeded(seed)));
        expect(read(survey, values)).toEqual(values);
      }),
    );
  });
});

describe('leaving an item out before the first packet', () => {
  const answered = (values: readonly (number | null)[]) =>
    values.filter((value, i) => value !== null && SIXTEEN.person.length <= i).length;

  it('makes room for another, and so leaves no gap', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.subarray(fieldsOf(SIXTEEN).slice(2), { maxLength: 12 }),
        (seed, out) => {
          const draws = drawsOf(SIXTEEN, seeded(seed));
          const deleted = out.map(({ id }) => id);
          const values = packetValues(
            SIXTEEN,
            everything(SIXTEEN),
            { deleted, answers: {} },
            draws,
          );
          expect(answered(values)).toBe(3);
          expect(
            out.every(({ id }) => values[fieldsOf(SIXTEEN).findIndex((f) => f.id === id)] === null),
          );
        },
      ),
    );
  });

  it('changes nothing where it was not drawn', () => {
    const draws = drawsOf(SIXTEEN, seeded(8));
    const all = packetValues(SIXTEEN, everything(SIXTEEN), NONE, draws);
    const undrawn = fieldsOf(SIXTEEN).flatMap(({ id }, i) => (all[i] === null ? [id] : []));
    const without = packetValues(
      ...([SIXTEEN, everything(SIXTEEN), { deleted: undrawn, answers: {} }, draws] as const),
    );
    expect(without).toEqual(all);
  });
});

describe('a packet made again', () => {
  it('answers no randomised item that the first one did not, and none otherwise', () => {
    fc.assert(
      fc.property(
        ...[anySurvey, fc.nat(), fc.boolean(), fc.infiniteStream(fc.boolean())],
        (survey, seed, anew, leavesOut) => {
          const draws = drawsOf(survey, seeded(seed));
          const given = packetValues(survey, everything(survey), NONE, draws);
          const fields = fieldsOf(survey);
          const deleted = fields.flatMap(({ id }) => (leavesOut.next().value ? [id] : []));
          const answers = Object.fromEntries(fields.map(({ id }) => [id, 0]));
          // As it would be with other draws, of another truth.
          const now = fields.map(({ bands }) => bands - 1);
          const again = valuesAgain(survey, now, { deleted, answers }, { given }, anew);
          fields.forEach(({ id, protection }, i) => {
            if (deleted.includes(id)) expect(again[i]).toBe(null);
            else if (protection.how === 'randomised') expect(again[i]).toBe(given[i]);
          });
        },
      ),
    );
  });
});

describe('what is predicted', () => {
  it.each([
    ['items by themselves', 6, 0, 0],
    ['platforms asked for one thing', 0, 7, 1],
    ['both', 3, 4, 1],
    ['platforms asked for three things, beside questions', 4, 3, 3],
    ['fewer than there are lots', 1, 1, 2],
  ])('is how often lots fall on an item: %s', (_, alone, platforms, per) => {
    const metrics = ['token', 'forced', 'check-in'] as const;
    const survey = asking(
      platforms,
      Object.fromEntries(metrics.slice(0, per).map((metric) => [metric, noisy(2)])),
      Array.from({ length: alone }, () => noisy(2)),
    );
    const runs = 4_000;
    const bytes = seeded(5);
    const seen = new Map<string, number>();
    for (let run = 0; run < runs; run += 1) {
      for (const id of drawnOf(survey, everything(survey), NONE, drawsOf(survey, bytes))) {
        seen.set(id, (seen.get(id) ?? 0) + 1);
      }
    }
    const chance = chancesOfLots(alone, platforms, per, lotOf(survey).most);
    for (const { id, protection } of fieldsOf(survey)) {
      if (protection.how === 'clear') continue;
      const p = id.startsWith('platform:') ? chance.ofPlatform : chance.alone;
      // Four standard deviations.
      expect(Math.abs((seen.get(id) ?? 0) / runs - p)).toBeLessThan(0.032);
    }
  });

  it('is the error at the minimum of packets, greater where fewer measure a platform', () => {
    const survey = { ...SIXTEEN, minimumPackets: 1_000 };
    const few = {
      ...survey,
      platforms: survey.platforms.map((one, n) => {
        return { ...one, expectedUsers: n === 0 ? 1_000 : 300 };
      }),
    };
    const predicted = predictionsOf(few);
    const [all, third] = ['platform:p0:token', 'platform:p1:token'].map((id) => predicted.get(id));
    // Three of sixteen of a thousand answers, at p − q = 0.68.
    expect(all?.answers).toBeCloseTo(3 / 16, 12);
    expect(all?.error).toBeCloseTo(0.5 / Math.sqrt(187.5) / 0.68, 2);
    expect(third?.error).toBeCloseTo(0.117, 2);
    const more = predictionsOf({ ...few, minimumPackets: 4_000 }).get('platform:p1:token');
    expect(more?.packets).toBeGreaterThan(third?.packets ?? 0);
    expect(third?.packets).toBeGreaterThan(1_250);
    expect(third?.packets).toBeLessThan(1_450);
  });

  it('says which surveys ask too many', () => {
    expect(isThin(SIXTEEN)).toBe(false);
    expect(isThin(asking(24, { token: noisy(2) }, []))).toBe(false);
    expect(isThin(asking(25, { token: noisy(2) }, []))).toBe(true);
    expect(isThin(GRID)).toBe(false);
    expect(isThin(asking(0, {}, []))).toBe(false);
  });

  it('is nothing of what is still being written, or never may be', () => {
    const survey = asking(0, {}, [noisy(MOST_EPSILON_FIELD + 1), noisy(1)]);
    const [, second] = survey.questions;
    if (second) second.options = [];
    expect(predictionsOf(survey).size).toBe(0);
  });
});
