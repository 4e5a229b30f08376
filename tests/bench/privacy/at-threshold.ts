/**
 * Lists of platforms that are all just at a threshold: none is beyond it, so that whatever a list
 * names it names by chance alone. Units as they are have hardly a platform there.
 */
import type { PlatformAsk, SurveyDefinition } from '../../../src/core/survey/definition';
import { disclose } from '../../../src/core/survey/disclose';
import { IDLE_SHARE, TOKEN_SHARE } from '../../../src/core/survey/evidence';
import { fieldsOf } from '../../../src/core/survey/fields';
import { FALSE_LISTS, rankingOf } from '../../../src/core/survey/ranking';
import type { Chance } from '../../../src/example/chance';
import { chanceOf } from '../../../src/example/chance';
import { countsOf } from './made-table';
import type { Limit, Part } from './report';
import { people, percent } from './report';
import { SPLIT, SURVEY } from './settings';
import { bytesOf } from './unit';

const PEOPLE = [80, 120, 1000];
/** Beyond the chance itself a rate of so many lists may be off by this many standard errors. */
export const DEVIATIONS = 2;

const CLEAR = { how: 'clear' } as const;
const IDLE: PlatformAsk = { metric: 'burden', edges: [10, 60], protection: CLEAR };
const TOKEN: PlatformAsk = { metric: 'token', edges: [], protection: CLEAR };

interface Row {
  name: string;
  definition: SurveyDefinition;
  lists: number;
}

const ROWS: Row[] = [
  { name: 'eight by token visits, by lot at ε = 2', definition: asking(SURVEY, 8), lists: 60 },
  { name: 'eight by little use, split', definition: asking(SPLIT, 8, [IDLE]), lists: 800 },
  { name: 'fifty by little use, split', definition: asking(SPLIT, 50, [IDLE]), lists: 400 },
  { name: 'fifty by token visits, split', definition: asking(SPLIT, 50, [TOKEN]), lists: 400 },
];

export function atThreshold(seed: string): Part {
  const found = ROWS.map(({ name, definition, lists }) => ({
    ...{ name, lists },
    bySize: PEOPLE.map((size) => {
      const chance = chanceOf(`${seed} at the threshold ${name} ${size}`);
      const made = Array.from({ length: lists }, () => names(definition, size, chance));
      return made.filter((one) => one).length / lists;
    }),
  }));
  return {
    tables: [
      {
        title: 'Platforms just at a threshold: lists for clearing out that name any of them',
        about: [
          'Everybody measures all of them; their shares are those of a threshold, and chance.',
        ],
        head: PEOPLE.map(people),
        rows: found.map(({ name, bySize }) => [name, ...bySize.map(percent)]),
      },
    ],
    limits: found.flatMap(({ name, lists, bySize }) =>
      bySize.map((value, n): Limit => {
        const what = `lists that name one of platforms at the threshold, of ${people(PEOPLE[n] ?? 0)}, ${name}`;
        return {
          what,
          value,
          bound: { most: mostOf(lists) },
          why: 'one list in twenty, and chance',
        };
      }),
    ),
  };
}

/** What one list in twenty comes to among so many. */
export function mostOf(lists: number): number {
  return FALSE_LISTS + DEVIATIONS * Math.sqrt((FALSE_LISTS * (1 - FALSE_LISTS)) / lists);
}

function asking(
  { perPlatform, ...definition }: SurveyDefinition,
  platforms: number,
  asks = perPlatform,
): SurveyDefinition {
  const [first] = definition.platforms;
  if (!first) throw new Error('no platform to take as a pattern');
  return {
    ...definition,
    ...{ person: [], questions: [], perPlatform: asks },
    platforms: Array.from({ length: platforms }, (_, n) => ({ ...first, id: `p${n}` })),
  };
}

function names(definition: SurveyDefinition, size: number, chance: Chance): boolean {
  const fields = fieldsOf(definition);
  const members = Array.from({ length: size }, () => ({
    truth: fields.map(({ id }) => (id.endsWith(':burden') ? idle(chance) : counted(chance))),
  }));
  const table = disclose(definition, countsOf(members, definition, bytesOf(chance), chance));
  const ranked = table ? rankingOf(definition, table).clearOut : [];
  return ranked.some(({ verdict }) => verdict === 'reached');
}

const counted = (chance: Chance) => Number(chance.happens(TOKEN_SHARE));
const idle = (chance: Chance) => (chance.happens(IDLE_SHARE) ? 0 : chance.whole(1, 2));
