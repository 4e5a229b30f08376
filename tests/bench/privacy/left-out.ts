/** What changes of a table when one person's packet is not in it, and what that says of him. */
import type { SurveyCounts } from '../../../src/core/survey/counts';
import { count, noCounts } from '../../../src/core/survey/counts';
import type { SurveyDefinition } from '../../../src/core/survey/definition';
import type { PublishedField } from '../../../src/core/survey/disclose';
import { disclose } from '../../../src/core/survey/disclose';
import { fieldsOf } from '../../../src/core/survey/fields';
import type { Member } from './unit';

/** Of a packet, and of the person whose it is. */
export type Person = Pick<Member, 'values' | 'truth'>;

export interface Differences {
  people: number;
  /** At least one of his fields has its band named rightly. */
  anyRight: number;
  /** Person and field. */
  cases: number;
  /** The field is shown otherwise. */
  differ: number;
  /** The change names one band; it is the true one; the commonest of all is the true one. */
  named: number;
  right: number;
  common: number;
}

/** The first so many people, each left out of the table of all. */
export function leftOut(
  definition: SurveyDefinition,
  people: readonly Person[],
  fields: readonly number[],
  most: number,
): Differences {
  const counts = noCounts(
    definition.id,
    fieldsOf(definition).map(({ bands }) => bands),
  );
  for (const { values } of people) count(counts, values);
  const whole = disclose(definition, counts);
  const commonest = fields.map((f) => commonestOf(people, f));
  return people
    .slice(0, most)
    .map(({ values, truth }) => {
      const rest = disclose(definition, without(counts, values));
      const all = fields.map((f, i): Differences => {
        const [before, after] = [whole?.fields[f] ?? null, rest?.fields[f] ?? null];
        const band = namedBy(before, after);
        return {
          ...{ people: 0, anyRight: 0, cases: 1 },
          differ: Number(JSON.stringify(before) !== JSON.stringify(after)),
          named: Number(band !== null),
          right: Number(band !== null && band === truth[f]),
          common: Number(band !== null && commonest[i] === truth[f]),
        };
      });
      const anyRight = Number(all.some(({ right }) => right > 0));
      return { ...all.reduce(summed), people: 1, anyRight };
    })
    .reduce(summed);
}

export function summed(a: Differences, b: Differences): Differences {
  return {
    people: a.people + b.people,
    anyRight: a.anyRight + b.anyRight,
    cases: a.cases + b.cases,
    differ: a.differ + b.differ,
    named: a.named + b.named,
    right: a.right + b.right,
    common: a.common + b.common,
  };
}

/** The band that a change points to; null where it points to none, or to several. */
export function namedBy(before: PublishedField | null, after: PublishedField | null) {
  const cells = (before?.cells ?? []).map((cell, band) => {
    const was = cell?.count ?? null;
    return { band, was, is: after?.cells[band]?.count ?? null };
  });
  const fell = cells.filter(({ was, is }) => was !== null && is !== null && is < was);
  const gone = cells.filter(({ was, is }) => was !== null && is === null);
  const smallest = Math.min(...gone.map(({ was }) => was ?? 0));
  const pointed = fell.length > 0 ? fell : gone.filter(({ was }) => was === smallest);
  return pointed.length === 1 ? (pointed[0]?.band ?? null) : null;
}

function commonestOf(people: readonly Person[], f: number): number {
  const counts: number[] = [];
  for (const { truth } of people) counts[truth[f] ?? 0] = (counts[truth[f] ?? 0] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts.map((n) => n ?? 0)));
}

function without(counts: SurveyCounts, values: Member['values']): SurveyCounts {
  return {
    ...counts,
    packets: counts.packets - 1,
    fields: counts.fields.map(({ bands, missing }, f) => ({
      bands: bands.map((n, band) => n - Number(values[f] === band)),
      missing: missing - Number(values[f] === null),
    })),
  };
}
