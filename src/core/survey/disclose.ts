/**
 * What may be shown of a survey's counts (PRIVACY: the survey workbench). Everything that is shown
 * or written goes through here: nothing of fewer packets than the survey's minimum, of what comes out
 * as it was given no cell of fewer than `MIN_CELL` nor what would give it away, every number rounded,
 * no minimum or maximum, no two fields together.
 */
import type { FieldCounts, SurveyCounts } from './counts';
import type { SurveyDefinition } from './definition';
import { isExact } from './difference';
import { estimatedField } from './estimate';
import type { ExactPart } from './exact-field';
import { exactField } from './exact-field';
import type { Field } from './fields';
import { fieldsOf } from './fields';
import { MIN_PACKETS } from './limits';
import { measuredPart } from './measured-part';
import type { NearlyAll } from './nearly-all';
import type { Noise } from './noise';
import { noiseVariance, withNoise } from './noise';
import { rounded } from './rounding';
import { asThoughAllCame, tokensBesideWithheld } from './those-who-came';

export interface PublishedCell {
  /**
   * Packets, rounded to `ROUND_TO`; of a randomised field an estimate of the true ones, which may
   * come out below zero. It is cut off only where it is written in words.
   */
  count: number;
  /** Of those who gave the field, and measure what it is about: 0 to 1, but for estimates. */
  share: number;
  /**
   * Of the share, as a share: what another such group would have differed by, the randomising, the
   * noise and the rounding together.
   */
  standardError: number;
}

/**
 * `few`: too few gave the field. `cells`: its small cells could not be hidden otherwise. `error`: of
 * so few randomised answers any share would be too uncertain.
 */
export type WithheldField = 'few' | 'cells' | 'error';

export interface PublishedField {
  id: string;
  /** Whether its counts are estimates out of randomised answers, and at which ε. */
  epsilon: number | null;
  /** One a band; null for one that is withheld. */
  cells: (PublishedCell | null)[];
  /**
   * Packets that gave the field and packets that did not, rounded: both, or neither. Of an exact
   * field those that do not measure the platform did not give it; of a randomised one, where nobody
   * knows which these are, they did, and those that were not drawn did not. Neither where
   * the field is withheld, nor where fewer than `MIN_CELL` did not give it, since the number of all
   * packets is told: what one of them hides the other would say. Then the counts are scaled up to
   * all packets, so that their sum does not say it either. Where they would tell of a withheld
   * cell how many never came to a platform, counts are scaled down instead to those who gave token
   * visits (those-who-came.ts).
   */
  given: number | null;
  missing: number | null;
  withheld: WithheldField | null;
  /** Where its small cells withhold all others: the largest, and what is in it at least, if any. */
  nearlyAll: NearlyAll | null;
}

export interface PublishedTable {
  survey: string;
  /** Rounded. */
  packets: number;
  /** Added to the fields that come out as they were given. */
  noise: Pick<Noise, 'epsilon'> | null;
  /** In the order of `fieldsOf`. */
  fields: PublishedField[];
}

/** Fewer packets than this give no table. */
export function leastPackets({ minimumPackets }: Pick<SurveyDefinition, 'minimumPackets'>): number {
  return Math.max(MIN_PACKETS, minimumPackets);
}

/**
 * The table of a survey; null below its minimum of packets.
 * @param noise added to the fields that come out as they were given, if any is wanted: of such
 *   fields nothing is looked at then but their noisy cells and the number of all packets
 * @throws RangeError for counts of another survey
 */
export function disclose(
  definition: SurveyDefinition,
  counts: SurveyCounts,
  noise: Noise | null = null,
): PublishedTable | null {
  const fields = fieldsOf(definition);
  const fitting = fields.every(({ bands }, i) => counts.fields[i]?.bands.length === bands);
  if (counts.survey !== definition.id || !fitting) throw new RangeError('counts of two surveys');
  const { packets } = counts;
  if (packets < leastPackets(definition)) return null;
  const partOf = (field: Field, i: number): ExactPart => {
    const own = counts.fields[i] as FieldCounts;
    const added = noise?.draws[i];
    const plain = { id: field.id, noiseVariance: 0, whole: true };
    if (!noise || !added) return { ...plain, ...measuredPart(field, own) };
    const part = measuredPart(field, withNoise(own, added));
    return { ...plain, ...part, noiseVariance: noiseVariance(noise) };
  };
  const exact = fields.flatMap((field, i) => (isExact(definition, field) ? partOf(field, i) : []));
  const tokens = tokensBesideWithheld(exact, packets);
  return {
    survey: definition.id,
    packets: rounded(packets),
    noise: noise && { epsilon: noise.epsilon },
    fields: fields.map((field, i) => {
      const { protection } = field;
      if (!isExact(definition, field) && protection.how === 'randomised') {
        return estimatedField(field, counts.fields[i] as FieldCounts, packets, protection.epsilon);
      }
      return exactField(asThoughAllCame(partOf(field, i), tokens), packets);
    }),
  };
}
