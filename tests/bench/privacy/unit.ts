/** An invented unit: what each of its people did over a window, and the packet that came of it. */
import { daysBetween } from '../../../src/core/calendar';
import { burdenOf } from '../../../src/core/day-row';
import { DEFAULT_PLAN, isScheduled, scheduledMs } from '../../../src/core/plan';
import type { SurveyDefinition } from '../../../src/core/survey/definition';
import { fieldsOf } from '../../../src/core/survey/fields';
import { drawsOf, measuredBands, packetValues } from '../../../src/core/survey/make-packet';
import { isEnough, personFigures } from '../../../src/core/survey/measure';
import { observedIn } from '../../../src/core/survey/observed';
import type { Packet } from '../../../src/core/survey/packet';
import type { RandomBytes } from '../../../src/core/survey/randomise';
import type { Chance } from '../../../src/example/chance';
import { platformsIn } from '../../../src/example/platforms';
import { attendance } from './attendance';
import { dayRows } from './day-rows';
import type { Person } from './person';
import { PLATFORMS, SURVEY } from './settings';

export interface Member {
  person: Person;
  /** Each workday of the window: whether he was at his computer. */
  present: boolean[];
  /** He handed a packet in that says what was measured: enough days were observed. */
  measured: boolean;
  /** His true band of each field; null where there is none. */
  truth: Packet['values'];
  /** As the packet has it. */
  values: Packet['values'];
  /** The four metrics in the clear as numbers. The packet refuses to be this. */
  figures: number[];
  /** Minutes by workday and platform, row by row. The packet refuses to be this too. */
  perDay: number[];
}

const ON_THIS_MACHINE = platformsIn('zh');
/** Weekends on which the machine at home runs. */
const AT_HOME = 0.3;
const MINUTE = 60_000;

/** @param window of the same length as the survey's */
export function unitOf(
  people: readonly Person[],
  window: SurveyDefinition['window'],
  chance: Chance,
): Member[] {
  const days = daysBetween(window.from, window.to);
  const meetings = days.filter(isWorkday).map(() => chance.happens(0.1));
  return people.map((person) => memberOf(person, days, meetings, chance));
}

function isWorkday(day: string): boolean {
  return isScheduled(DEFAULT_PLAN, day);
}

function memberOf(
  person: Person,
  days: readonly string[],
  meetings: readonly boolean[],
  chance: Chance,
): Member {
  const present = attendance(person, meetings, chance);
  const workdays = days.filter(isWorkday);
  const facts = days.map((day) => {
    const due = scheduledMs(DEFAULT_PLAN, day);
    const there = due > 0 ? present[workdays.indexOf(day)] === true : chance.happens(AT_HOME);
    return { day, scheduledMs: due, observed: there };
  });
  const rows = facts
    .filter(({ observed }) => observed)
    .flatMap(({ day, scheduledMs: due }) => dayRows(person, day, due === 0, chance));
  const observed = observedIn(
    {
      ...{ days: facts, rows, earlier: [], plan: DEFAULT_PLAN, platforms: ON_THIS_MACHINE },
      // Everybody measures what he uses, and nothing else.
      measuredSince: new Map([...person.uses.keys()].map((id) => [id, days[0] ?? ''])),
    },
    SURVEY.platforms,
  );
  const bands = measuredBands(SURVEY, observed);
  const answers = new Map(Object.entries(person.answers).map(([id, n]) => [`question:${id}`, n]));
  const figures = personFigures(observed);
  return {
    person,
    present,
    measured: isEnough(observed),
    truth: fieldsOf(SURVEY).map(({ id }) => bands.get(id) ?? answers.get(id) ?? null),
    values: valuesOf({ bands, answers }, SURVEY, bytesOf(chance)),
    figures: SURVEY.person.slice(0, 4).map(({ metric }) => figures?.[metric] ?? 0),
    perDay: workdays.flatMap((day) =>
      PLATFORMS.map((platform) => {
        const mine = rows.filter((row) => row.day === day && row.platform === platform);
        return Math.round(mine.reduce((sum, row) => sum + burdenOf(row), 0) / MINUTE);
      }),
    ),
  };
}

/** The packet of one who leaves nothing out, made as the product makes it. */
function valuesOf(
  { bands, answers }: { bands: ReadonlyMap<string, number>; answers: ReadonlyMap<string, number> },
  definition: SurveyDefinition,
  bytes: RandomBytes,
): Packet['values'] {
  const choices = { deleted: [], answers: Object.fromEntries(answers) };
  return packetValues(definition, bands, choices, drawsOf(definition, bytes));
}

/** The packet made anew of the same truth, as if on another machine: other noise. */
export function packetAgain(
  { truth }: Pick<Member, 'truth'>,
  definition: SurveyDefinition,
  bytes: RandomBytes,
): Packet['values'] {
  const known = fieldsOf(definition).flatMap(({ id }, i): [string, number][] => {
    const band = truth[i];
    return band === null || band === undefined ? [] : [[id, band]];
  });
  const none = new Map<string, number>();
  return valuesOf({ bands: new Map(known), answers: none }, definition, bytes);
}

export function bytesOf(chance: Chance): RandomBytes {
  return (count) => Uint8Array.from({ length: count }, () => chance.whole(0, 255));
}
