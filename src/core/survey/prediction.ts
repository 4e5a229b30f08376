/** What the lots leave of a survey: how many will answer each field, and how well it can be read. */
import type { SurveyDefinition } from './definition';
import { leastPackets } from './disclose';
import type { Field } from './fields';
import { LEAST_ANSWERED, MOST_EPSILON_FIELD, MOST_ERROR } from './limits';
import { lotOf, randomisedFields } from './sampling';
import { worstError } from './standard-error';

export interface Prediction {
  /** Of the packets, those that will answer it: 0 to 1. */
  answers: number;
  /** Standard error of a share, at worst, once the minimum of packets is there. */
  error: number;
  /** Packets from which on it can be shown. */
  packets: number;
}

const MANY = 1_000_000;

/** By field id, of the randomised ones. Of a platform shares are of those who measure it. */
export function predictionsOf(definition: SurveyDefinition): Map<string, Prediction> {
  const { platforms, perPlatform } = definition;
  const minimum = leastPackets(definition);
  const fields = randomisedFields(definition).filter(isWhole);
  const perEach = perPlatform.filter(({ protection }) => protection.how === 'randomised').length;
  const alone = fields.filter(({ unmeasured }) => unmeasured === null).length;
  const chance = chancesOfLots(alone, platforms.length, perEach, lotOf(definition).most);
  // How many there are in all nobody says; at least as many as use the most used platform.
  const users = platforms.map(({ expectedUsers }) => expectedUsers);
  const everybody = Math.max(minimum, ...users);
  const measuring = new Map(platforms.map((one) => [one.id, one.expectedUsers / everybody]));
  return new Map(
    fields.map((field) => {
      const answers = field.unmeasured === null ? chance.alone : chance.ofPlatform;
      const share = measuring.get(field.id.split(':')[1] ?? '') ?? 1;
      const error = errorAt(field, minimum * answers, share);
      // Of so many that rounding no longer matters.
      const packets = MANY * (errorAt(field, MANY * answers, share) / MOST_ERROR) ** 2;
      return [field.id, { answers, error, packets: Math.ceil(packets) }];
    }),
  );
}

/** What is still being written is asked of nobody yet, and what the rules refuse never will be. */
function isWhole({ bands, protection }: Field): boolean {
  return bands > 1 && protection.how === 'randomised' && protection.epsilon <= MOST_EPSILON_FIELD;
}

function errorAt({ bands, unmeasured, protection }: Field, answers: number, share: number): number {
  if (protection.how === 'clear') return 0;
  const { epsilon } = protection;
  const measured = unmeasured === null;
  return worstError(answers * (measured ? 1 : share), answers, { bands, epsilon, measured });
}

/** Whether so many fields are randomised that of each packet hardly any is answered. */
export function isThin(definition: SurveyDefinition): boolean {
  const fields = randomisedFields(definition).length;
  return fields > 0 && lotOf(definition).most / fields < LEAST_ANSWERED;
}

/**
 * How likely a field is drawn, of those by themselves and of those of a platform. Lots fall on every
 * field alike of those that may still be drawn: once one of a platform is, its others may not.
 */
export function chancesOfLots(alone: number, platforms: number, perPlatform: number, most: number) {
  const known = new Map<string, number>();
  /** That one certain field by itself is drawn, when so many are left. */
  const drawn = (single: number, grouped: number, lots: number): number => {
    if (lots === 0 || single === 0) return 0;
    const key = `${single} ${lots}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const left = single + perPlatform * grouped;
    const others = (single - 1) * drawn(single - 1, grouped, lots - 1);
    const platform = grouped > 0 ? perPlatform * grouped * drawn(single, grouped - 1, lots - 1) : 0;
    const chance = (1 + others + platform) / left;
    known.set(key, chance);
    return chance;
  };
  const grouped = perPlatform > 0 ? platforms : 0;
  const lots = Math.min(most, alone + grouped);
  const one = drawn(alone, grouped, lots);
  const rest = (lots - alone * one) / (grouped * perPlatform);
  return { alone: one, ofPlatform: grouped > 0 ? rest : 0 };
}
