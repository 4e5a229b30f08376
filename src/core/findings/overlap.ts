import type { Evidence } from '../evidence';
import type { Finding, Rule } from '../finding';
import { LIKENESS, MIN_FIELDS } from '../likeness';
import type { Pair } from '../overlap';
import { overlapOf } from '../overlap';
import { sureOf } from './sure';

/** Of platforms of one category, half of all fields are enough: they already serve one end. */
export const LIKENESS_IN_CATEGORY = 0.5;

/**
 * 功能相近、重复交叉. Evidence by METHOD: field-set overlap and shared category between two
 * platforms. Across categories the forms must be nearly the same (METHOD's 0.8); a shared category
 * alone, or a few fields that stand in every form, is none.
 */
export const overlap: Rule = (evidence) =>
  overlapOf(evidence).flatMap((pair): Finding[] => {
    const { a, b, likeness, shared, fields, sameCategory } = pair;
    const threshold = sameCategory ? LIKENESS_IN_CATEGORY : LIKENESS;
    if (likeness < threshold || shared < MIN_FIELDS) return [];
    return [
      {
        clue: 'overlap',
        platforms: [a, b],
        figures: [
          { metric: 'likeness', value: likeness },
          { metric: 'shared_fields', value: shared },
        ],
        threshold,
        per: null,
        // With one of the shared fields read otherwise.
        sure: sureOf((shared - 1) / (fields + 1), threshold),
        days: formDays(evidence, pair),
      },
    ];
  });

/** Days on which either was handed a form that is long enough to be compared. */
function formDays({ rows, earlier }: Evidence, { a, b }: Pair): string[] {
  const days = [...earlier, ...rows]
    .filter(({ platform }) => platform === a || platform === b)
    .filter(({ forms }) => forms.some(({ shape }) => shape.length >= MIN_FIELDS))
    .map(({ day }) => day);
  return [...new Set(days)].sort();
}
