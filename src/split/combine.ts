/** Both sums → the counts of the survey, to which the same rules of disclosure apply as to any. */
import type { SurveyCounts } from '../core/survey/counts';
import type { SurveyDefinition } from '../core/survey/definition';
import { ExchangeRefused } from '../core/survey/exchange';
import { fieldsOf } from '../core/survey/fields';
import { bucketsOf } from '../core/survey/split-size';
import { added, schemeOf } from './scheme';
import type { Sum } from './sum';

/**
 * In either order. Every packet is in one bucket of every field: where the buckets do not add up to
 * the packets, one of the sums is wrong, by mistake or on purpose. (One that moves counts between
 * buckets is not noticed: of what he adds up himself each can only be trusted.)
 * @throws ExchangeRefused: other-packets, where they are not over one list; no-histogram
 */
export function combine(definition: SurveyDefinition, a: Sum, b: Sum): SurveyCounts {
  if (a.over.join() !== b.over.join()) throw new ExchangeRefused('other-packets');
  const packets = a.over.length;
  return {
    survey: definition.id,
    packets,
    fields: fieldsOf(definition).map((field, i) => {
      const scheme = schemeOf(bucketsOf(field));
      const counts = added(scheme, a.shares[i] ?? [], b.shares[i] ?? []);
      const total = counts.reduce((sum, n) => sum + n, 0n);
      if (total !== BigInt(packets)) throw new ExchangeRefused('no-histogram');
      const bands = counts.map(Number);
      const missing = bands.pop() ?? 0;
      return { bands, missing };
    }),
  };
}
