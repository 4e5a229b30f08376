/** What a survey uses of the two allowances: fields in the clear, and ε (PRIVACY: the survey packet). */
import type { Protection, SurveyDefinition } from './definition';
import { fieldsOf } from './fields';

export interface Spent {
  clear: number;
  epsilon: number;
}

/**
 * A field asked of every platform counts once for each. With two aggregators nothing is spent: no
 * field is in the clear for anybody, and none needs noise.
 */
export function spentBy(definition: SurveyDefinition): Spent {
  if (definition.aggregators.length > 1) return { clear: 0, epsilon: 0 };
  const fields = fieldsOf(definition);
  const hundredths = fields.reduce((sum, { protection }) => sum + hundredthsOf(protection), 0);
  return {
    clear: fields.filter(({ protection }) => protection.how === 'clear').length,
    epsilon: hundredths / 100,
  };
}

/** ε is stated in hundredths; added up as integers, eighty of 0.1 are 8. */
function hundredthsOf(protection: Protection): number {
  return protection.how === 'randomised' ? Math.round(protection.epsilon * 100) : 0;
}
