/** Part: which platforms a list names for clearing out, held against what is true of the unit. */
import type { SurveyDefinition } from '../../../src/core/survey/definition';
import { disclose } from '../../../src/core/survey/disclose';
import { TOKEN_SHARE } from '../../../src/core/survey/evidence';
import { fieldsOf } from '../../../src/core/survey/fields';
import { rankingOf } from '../../../src/core/survey/ranking';
import { chanceOf } from '../../../src/example/chance';
import { atThreshold, mostOf } from './at-threshold';
import { countsOf } from './made-table';
import type { Part } from './report';
import { people, percent } from './report';
import { SPLIT, SURVEY } from './settings';
import type { Member } from './unit';
import { bytesOf } from './unit';
import type { Size, World } from './world';
import { ALL_SIZES, measured } from './world';

/** Lists of each unit, each out of packets that are made anew. */
const TIMES = 30;

interface Named {
  lists: number;
  /** Lists that name a platform whose true share is below the threshold. */
  wrong: number;
  /** Platforms above the threshold, and those of them that are named. */
  above: number;
  found: number;
  /** All platforms, and those of which it cannot be told. */
  all: number;
  open: number;
}

export function named({ seed, units }: World): Part {
  const rows: [string, SurveyDefinition][] = [
    ['one aggregator, drawn by lot at ε = 2', SURVEY],
    ['two aggregators, every field split', SPLIT],
  ];
  const found = rows.map(([name, definition]) => ({
    name,
    bySize: ALL_SIZES.map((size) =>
      units[size]
        .map(({ first }, n) => listsOf(definition, first, `${seed} named ${name} ${size} ${n}`))
        .reduce(summed),
    ),
  }));
  const near = atThreshold(seed);
  return {
    tables: [
      {
        title:
          'Named for clearing out: lists that name one falsely / of those above it, named (open)',
        about: [
          `Token visits of one in three of those who came; eight platforms. Falsely: its true share in`,
          'the unit is below that. Open: of so many platforms it is said that it cannot be told.',
        ],
        head: ALL_SIZES.map(people),
        rows: found.map(({ name, bySize }) => [name, ...bySize.map(said)]),
      },
      ...near.tables,
    ],
    limits: [
      ...found.flatMap(({ name, bySize }) =>
        ALL_SIZES.flatMap((size, n) => limitOf(size, name, bySize[n])),
      ),
      ...near.limits,
    ],
  };
}

function limitOf(size: Size, name: string, one: Named | undefined) {
  if (!one) return [];
  return [
    {
      what: `lists that name a platform falsely, of ${people(size)}, ${name}`,
      value: one.wrong / one.lists,
      bound: { most: mostOf(one.lists) },
      why: 'one list in twenty as the page says, and chance',
    },
  ];
}

function said({ lists, wrong, above, found, all, open }: Named): string {
  const right = above === 0 ? '–' : percent(found / above);
  return `${percent(wrong / lists)} / ${right} (${percent(open / all)})`;
}

function listsOf(definition: SurveyDefinition, people: readonly Member[], seed: string): Named {
  const members = measured(people);
  const chance = chanceOf(seed);
  const bytes = bytesOf(chance);
  const above = new Set(
    definition.platforms.map(({ id }) => id).filter((id) => isAbove(definition, members, id)),
  );
  const lists = Array.from({ length: TIMES }, (): Named => {
    const table = disclose(definition, countsOf(members, definition, bytes, chance));
    const ranked = table ? rankingOf(definition, table).clearOut : [];
    const reached = ranked.filter(({ verdict }) => verdict === 'reached');
    const right = reached.filter(({ platform }) => above.has(platform)).length;
    return {
      ...{ lists: 1, wrong: Number(right < reached.length), above: above.size, found: right },
      all: definition.platforms.length,
      open: ranked.filter(({ verdict }) => verdict === 'open').length,
    };
  });
  return lists.reduce(summed);
}

/** Of the members who measure it, and came there. */
function isAbove(definition: SurveyDefinition, members: readonly Member[], id: string): boolean {
  const f = fieldsOf(definition).findIndex((field) => field.id === `platform:${id}:token`);
  const own = members.filter(({ truth }) => (truth[f] ?? 2) < 2);
  return own.filter(({ truth }) => truth[f] === 1).length / own.length >= TOKEN_SHARE;
}

function summed(a: Named, b: Named): Named {
  return {
    lists: a.lists + b.lists,
    wrong: a.wrong + b.wrong,
    above: a.above + b.above,
    found: a.found + b.found,
    all: a.all + b.all,
    open: a.open + b.open,
  };
}
