/** What changes of a table when one person's packet is not in it, and what that says of him. */
import type { SurveyCounts } from '../../../src/core/survey/counts';
import { count, noCounts } from '../../../src/core/survey/counts';
import type { PublishedField } from '../../../src/core/survey/disclose';
import { disclose } from '../../../src/core/survey/disclose';
import { fieldsOf } from '../../../src/core/survey/fields';
import { SURVEY } from './settings';
import type { Member } from './unit';

export type Person = Pick<Member, 'values' | 'truth'>;

export interface Differences {
  /** Person and field. */
  cases: number;
  /** The field is shown otherwise. */
  differ: number;
  /** The change names one band; it is the true one; the commonest of all is the true one. */
  named: number;
  right: number;
  common: number;
}

const FIELDS = fieldsOf(SURVEY);

/** The first so many people, each left out of the table of all. */
export function leftOut(
  people: readonly Person[],
  fields: readonly number[],
  most: number,
): Differences {
  const counts = noCounts(
    SURVEY.id,
    FIELDS.map(({ bands }) => bands),
  );
  for (const { values } of people) count(counts, values);
  const whole = disclose(SURVEY, counts);
  const commonest = fields.map((f) => commonestOf(people, f));
  const cases = people.slice(0, most).flatMap(({ values, truth }) => {
    const rest = disclose(SURVEY, without(counts, values));
    return fields.map((f, i): Differences => {
      const [before, after] = [whole?.fields[f] ?? null, rest?.fields[f] ?? null];
      const band = namedBy(before, after);
      return {
        cases: 1,
        differ: Number(JSON.stringify(before) !== JSON.stringify(after)),
        named: Number(band !== null),
        right: Number(band !== null && band === truth[f]),
        common: Number(band !== null && commonest[i] === truth[f]),
      };
    });
  });
  return cases.reduce(summed);
}

export function summed(a: Differences, b: Differences): Differences {
  return {
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
  const counts = Array.from({ length: FIELDS[f]?.bands ?? 0 }, () => 0);
  for (const { truth } of people) counts[truth[f] ?? 0] = (counts[truth[f] ?? 0] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
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
