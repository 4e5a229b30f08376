/** What a survey uses of the two allowances: fields in the clear, and ε (PRIVACY: the survey packet). */
import type { SurveyDefinition } from './definition';
import { fieldsOf } from './fields';
import { lotOf, randomisedFields } from './sampling';

export interface Spent {
  clear: number;
  /** Randomised fields that are asked, and how many of them a packet answers at most. */
  randomised: number;
  answered: number;
  /** The most that one packet spends. */
  epsilon: number;
}

/**
 * A field asked of every platform counts once for each. With two aggregators nothing is spent: no
 * field is in the clear for anybody, and none needs noise.
 */
export function spentBy(definition: SurveyDefinition): Spent {
  const { most, epsilon } = lotOf(definition);
  const clear = fieldsOf(definition).filter(({ protection }) => protection.how === 'clear').length;
  return {
    clear: definition.aggregators.length > 1 ? 0 : clear,
    randomised: randomisedFields(definition).length,
    answered: most,
    epsilon,
  };
}
