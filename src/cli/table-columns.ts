/** The published table as flat rows with a type each, for programs that read tables. */
import type { SurveyDefinition } from '../core/survey/definition';
import type { PublishedCell, PublishedField, PublishedTable } from '../core/survey/disclose';
import { METRIC_UNIT } from '../core/survey/measure';
import { namedFields } from '../ui/survey-names';
import type { T } from '../ui/text';

export type Cell = string | number | null;
export type ColumnType = 'STRING' | 'INT32' | 'DOUBLE';

/** One value a row. */
export interface FilledColumn {
  name: string;
  type: ColumnType;
  data: Cell[];
}

/** What a row is about: one band of one field. */
interface Row {
  table: PublishedTable;
  field: PublishedField;
  band: number;
  cell: PublishedCell | null;
  asked: Asked;
}

interface Asked {
  subject: 'person' | 'platform' | 'question';
  platform: string | null;
  platformName: string | null;
  /** The metric's code, or the question's id. */
  metric: string;
  unit: string | null;
  edges: readonly number[];
  /** In words. */
  name: string;
  bands: readonly string[];
}

type Column = [name: string, type: ColumnType, of: (row: Row) => Cell];

const COLUMNS: readonly Column[] = [
  ['survey', 'STRING', ({ table }) => table.survey],
  /** All that were counted; every number here is rounded. */
  ['packets', 'INT32', ({ table }) => table.packets],
  ['field', 'STRING', ({ field }) => field.id],
  ['subject', 'STRING', ({ asked }) => asked.subject],
  ['platform', 'STRING', ({ asked }) => asked.platform],
  ['platform_name', 'STRING', ({ asked }) => asked.platformName],
  ['metric', 'STRING', ({ asked }) => asked.metric],
  ['name', 'STRING', ({ asked }) => asked.name],
  ['unit', 'STRING', ({ asked }) => asked.unit],
  ['band', 'INT32', ({ band }) => band],
  ['band_name', 'STRING', ({ asked, band }) => asked.bands[band] ?? null],
  /** From, and to but not including; empty where a band is open, or a field has none. */
  ['band_from', 'DOUBLE', ({ asked, band }) => asked.edges[band - 1] ?? null],
  ['band_to', 'DOUBLE', ({ asked, band }) => asked.edges[band] ?? null],
  /** Estimates are as they came out: one of hardly anybody may be below zero. */
  ['count', 'INT32', ({ cell }) => cell?.count ?? null],
  ['share', 'DOUBLE', ({ cell }) => cell?.share ?? null],
  ['standard_error', 'DOUBLE', ({ cell }) => cell?.standardError ?? null],
  /** Where nearly all are in one band, and every cell is withheld for it. */
  [
    'least_share',
    'DOUBLE',
    ({ field, band }) => (field.nearlyAll?.band === band ? field.nearlyAll.least : null),
  ],
  /** `few`, `cells` or `error` where the field is withheld, `cell` where this cell alone is. */
  ['withheld', 'STRING', ({ field, cell }) => field.withheld ?? (cell ? null : 'cell')],
  /** Empty where fewer than `MIN_CELL` left it out: counts are then scaled to all packets. */
  ['given', 'INT32', ({ field }) => field.given],
  ['missing', 'INT32', ({ field }) => field.missing],
  /** Of randomised answers, out of which the counts are estimates. */
  ['epsilon', 'DOUBLE', ({ field }) => field.epsilon],
  /** Of the noise in fields as they were given; empty where there is none. */
  [
    'noise_epsilon',
    'DOUBLE',
    ({ table, field }) => (field.epsilon === null ? (table.noise?.epsilon ?? null) : null),
  ],
];

export function tableColumns(
  definition: SurveyDefinition,
  table: PublishedTable,
  t: T,
): FilledColumn[] {
  const asked = askedIn(definition, t);
  const rows = table.fields.flatMap((field, i) => {
    const one = asked[i];
    if (!one) throw new RangeError(`nothing was asked for ${field.id}`);
    return field.cells.map((cell, band): Row => ({ table, field, band, cell, asked: one }));
  });
  return COLUMNS.map(([name, type, of]) => ({ name, type, data: rows.map(of) }));
}

/** In the order of `fieldsOf`. */
function askedIn(definition: SurveyDefinition, t: T): Asked[] {
  const { person, platforms, perPlatform, questions } = definition;
  const words = namedFields(t, definition);
  const asked: Omit<Asked, 'name' | 'bands'>[] = [
    ...person.map(({ metric, edges }) => ({
      ...{ subject: 'person' as const, platform: null, platformName: null },
      ...{ metric, edges, unit: METRIC_UNIT.person[metric] },
    })),
    ...platforms.flatMap(({ id, name }) =>
      perPlatform.map(({ metric, edges }) => ({
        ...{ subject: 'platform' as const, platform: id, platformName: name },
        ...{ metric, edges, unit: METRIC_UNIT.platform[metric] },
      })),
    ),
    ...questions.map(({ id }) => ({
      ...{ subject: 'question' as const, platform: null, platformName: null },
      ...{ metric: id, edges: [], unit: null },
    })),
  ];
  return asked.map((one, i) => ({
    ...one,
    name: words[i]?.name ?? '',
    bands: words[i]?.options ?? [],
  }));
}
