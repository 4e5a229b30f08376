/**
 * Whether a definition asks for more than PRIVACY allows. One that does is refused where it is
 * imported, whoever signed it; the organiser is told while he makes it.
 */
import { daysBetween } from '../calendar';
import { DEFAULT_PLAN, isScheduled } from '../plan';
import { spentBy } from './budget';
import { bands, corePair, edges } from './check-bands';
import { platforms } from './check-platforms';
import type { SurveyDefinition } from './definition';
import type { Fault } from './fault';
import { fault } from './fault';
import type { Field } from './fields';
import { fieldsOf } from './fields';
import {
  MAX_OPTIONS,
  MIN_OBSERVED_DAYS,
  MIN_OPTIONS,
  MIN_PACKETS,
  MOST_AGGREGATORS,
  MOST_CLEAR,
  MOST_CLEAR_OPTIONS,
  MOST_EPSILON_FIELD,
  MOST_WINDOW_DAYS,
} from './limits';
import { PACKET_MAX_CHARS } from './packet';
import { sealedLength } from './padding';

/** Everything that is asked for beyond the limits; nothing where it may be used. */
export function checkDefinition(definition: SurveyDefinition): Fault[] {
  return [
    ...corePair(definition),
    ...bands(definition),
    ...edges(definition),
    ...doubles(definition),
    ...questions(definition),
    ...clearOptions(definition),
    ...platforms(definition),
    ...window(definition),
    ...aggregators(definition),
    ...budget(definition),
    ...size(definition),
  ];
}

function doubles(definition: SurveyDefinition): Fault[] {
  const { person, perPlatform, platforms: asked, questions: put } = definition;
  return [
    ...repeated(person.map(({ metric }) => metric)).map((metric) =>
      fault('double-metric', `person:${metric}`, metric),
    ),
    ...repeated(perPlatform.map(({ metric }) => metric)).map((metric) =>
      fault('double-metric', `per-platform:${metric}`, metric),
    ),
    ...repeated(asked.map(({ id }) => id)).map((id) =>
      fault('double-platform', `platform:${id}`, id),
    ),
    ...repeated(put.map(({ id }) => id)).map((id) =>
      fault('double-question', `question:${id}`, id),
    ),
  ];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

/**
 * A field in the clear tells people into no more kinds than a banded metric does: one of a platform
 * has, beside its bands, that of those who do not measure it.
 */
function clearOptions({ perPlatform, questions: put, aggregators: named }: SurveyDefinition) {
  if (named.length > 1) return [];
  return [
    ...perPlatform.map(({ metric, edges, protection }) => ({
      ...{ at: `per-platform:${metric}`, protection },
      n: (metric === 'burden' ? edges.length + 1 : 2) + 1,
    })),
    ...put.map(({ id, options, protection }) => ({
      ...{ at: `question:${id}`, protection, n: options.length },
    })),
  ].flatMap(({ at, protection, n }) =>
    protection.how === 'clear' && n > MOST_CLEAR_OPTIONS ? [fault('clear-options', at, n)] : [],
  );
}

function questions({ questions: asked }: SurveyDefinition): Fault[] {
  return asked.flatMap(({ id, options }) => {
    const at = `question:${id}`;
    const n = options.length;
    const [double] = repeated(options);
    return [
      ...(n < MIN_OPTIONS || n > MAX_OPTIONS ? [fault('options', at, n)] : []),
      ...(double === undefined ? [] : [fault('double-option', at, double)]),
    ];
  });
}

const DAY_MS = 86_400_000;

function window({ window: { from, to } }: SurveyDefinition): Fault[] {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (!(days > 0)) return [fault('window-order', 'window', '')];
  if (days > MOST_WINDOW_DAYS) return [fault('window-long', 'window', days)];
  const workdays = daysBetween(from, to).filter((day) => isScheduled(DEFAULT_PLAN, day)).length;
  return workdays < MIN_OBSERVED_DAYS ? [fault('window-short', 'window', workdays)] : [];
}

function aggregators({ aggregators: named, minimumPackets }: SurveyDefinition): Fault[] {
  const n = named.length;
  const [same] = repeated(named.map(({ key }) => key));
  return [
    ...(minimumPackets < MIN_PACKETS ? [fault('few-packets', '', minimumPackets)] : []),
    ...(n < 1 || n > MOST_AGGREGATORS ? [fault('aggregators', 'aggregators', n)] : []),
    ...(same === undefined ? [] : [fault('same-key', 'aggregators', '')]),
  ];
}

/** Of ε in all there is nothing to check: a packet answers no more than keeps within it (sampling.ts). */
function budget(definition: SurveyDefinition): Fault[] {
  if (definition.aggregators.length > 1) return [];
  const { clear } = spentBy(definition);
  return [
    ...fieldsOf(definition).flatMap(tooLoose),
    ...(clear > MOST_CLEAR ? [fault('clear-fields', 'budget', clear)] : []),
  ];
}

function tooLoose({ id, protection }: Field): Fault[] {
  if (protection.how === 'clear' || protection.epsilon <= MOST_EPSILON_FIELD) return [];
  return [fault('epsilon-field', id, protection.epsilon)];
}

/** A packet must stay a file that its reader takes: split fields are long. */
function size(definition: SurveyDefinition): Fault[] {
  const chars = sealedLength(definition) * definition.aggregators.length;
  const frame = 500;
  if (chars + frame <= PACKET_MAX_CHARS) return [];
  return [fault('too-many-fields', 'budget', fieldsOf(definition).length)];
}
