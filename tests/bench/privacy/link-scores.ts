/** How likely two packets of two surveys are one person's, by what went together in other units. */
import type { Field } from '../../../src/core/survey/fields';
import { fieldsOf } from '../../../src/core/survey/fields';
import { byKind, histogramOf } from './learnt';
import { CLEAR_FIELDS, SURVEY } from './settings';
import type { Member } from './unit';

/** One person's two. */
export type Pair = Record<'first' | 'second', Member>;
export type Holds = 'values' | 'truth';
/** A logarithm. */
export type Score = (first: Member, second: Member) => number;

const FIELDS = fieldsOf(SURVEY);

/** Field by field: how much likelier the second is after the first than of anybody. */
export function byBands(others: readonly Pair[], fields: readonly number[], holds: Holds): Score {
  const learnt = fields.map((f) => {
    const { bands } = FIELDS[f] as Field;
    // What was not drawn says nothing.
    const cases = others.flatMap(({ first, second }) => {
      const [before, value] = [first[holds][f] ?? null, second[holds][f] ?? null];
      return before === null || value === null ? [] : [{ kind: String(before), value }];
    });
    const everybody = histogramOf(
      cases.map(({ value }) => value),
      bands,
    );
    const after = byKind(cases, bands);
    const all = Array.from({ length: bands }, (_, band) => band);
    const weights = all.map((before) => {
      const { of } = after(String(before));
      return all.map((value) => Math.log(of(value) / everybody.of(value)));
    });
    return { f, weights };
  });
  return (first, second) =>
    learnt.reduce((sum, { f, weights }) => {
      const [before, value] = [first[holds][f] ?? null, second[holds][f] ?? null];
      return before === null || value === null ? sum : sum + (weights[before]?.[value] ?? 0);
    }, 0);
}

/** By how far the numbers are apart, against how far one person's are. */
export function byFigures(others: readonly Pair[]): Score {
  const known = new Map<Member, number[]>();
  const logs = (member: Member) => {
    const before = known.get(member) ?? member.figures.map((figure) => Math.log(1 + figure));
    known.set(member, before);
    return before;
  };
  const apart = (a: Member, b: Member) => {
    const other = logs(b);
    return logs(a).map((log, i) => log - (other[i] ?? 0));
  };
  const differences = others.map(({ first, second }) => apart(first, second));
  const variances = SURVEY.person
    .slice(0, CLEAR_FIELDS.length)
    .map((_, i) => differences.reduce((sum, one) => sum + (one[i] ?? 0) ** 2, 0) / others.length);
  return (first, second) =>
    apart(first, second).reduce((sum, d, i) => sum - d ** 2 / (2 * (variances[i] ?? 1)), 0);
}
