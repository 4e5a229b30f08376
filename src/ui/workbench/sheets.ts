/** The published table, the ranking and the rules as sheets, in words. */
import type { Sheet } from '../../core/copy/csv';
import type { SurveyDefinition } from '../../core/survey/definition';
import type { PublishedField, PublishedTable } from '../../core/survey/disclose';
import { leastPackets } from '../../core/survey/disclose';
import { MIN_CELL, ROUND_TO } from '../../core/survey/limits';
import type { NearlyAll } from '../../core/survey/nearly-all';
import type { Ranked } from '../../core/survey/ranking';
import { rankingOf } from '../../core/survey/ranking';
import { CATEGORY_NAME } from '../kinds';
import { namedFields } from '../survey-names';
import type { Key, T } from '../text';
import { evidenceName, rankingSays, VERDICT_NAME } from './evidence-names';
import { apartSays, cutOff, estimateSays, whole, withheldSays } from './shares';

const BOUND_NAME = { least: 'benchBoundLeast', most: 'benchBoundMost' } as const;

type Row = (string | number | null)[];

/** One row a band; numbers of what is withheld are empty, and said to be so. */
export function tableSheet(t: T, definition: SurveyDefinition, table: PublishedTable): Sheet {
  const published = new Map(table.fields.map((field) => [field.id, field]));
  const rows = namedFields(t, definition).flatMap(({ id, name, platform, options }): Row[] => {
    const field = published.get(id);
    const nearly = field?.nearlyAll;
    const atLeast = ({ least }: NearlyAll) => t('benchAtLeast', whole(least));
    // Of a platform there is a band less than in a packet: who does not measure it gives no share.
    return (field?.cells ?? []).map((cell, band) => {
      const option = options[band] ?? '';
      const how = t(howOf(field, table));
      return [
        ...[platform, name, option],
        cell && Math.max(0, cell.count),
        ...[cell && percent(cutOff(cell.share)), cell && percent(cell.standardError)],
        cell ? how : nearly?.band === band ? atLeast(nearly) : withheldSays(t, field),
      ];
    });
  });
  return sheet(t, 'benchTable', rows, [
    'benchPlatform',
    'benchItem',
    'benchBand',
    'benchCount',
    'benchPercent',
    'benchError',
    'benchHow',
  ]);
}

function howOf(field: PublishedField | undefined, { noise }: PublishedTable): Key {
  if (field?.epsilon !== null) return 'benchEstimate';
  return noise ? 'benchAsNoised' : 'benchAsCounted';
}

export function rankingSheet(t: T, definition: SurveyDefinition, table: PublishedTable): Sheet {
  const names = new Map(definition.platforms.map(({ id, name }) => [id, name]));
  const { clearOut, merge } = rankingOf(definition, table);
  const rowsOf = (purpose: Key, ranked: readonly Ranked[]) =>
    ranked.flatMap(({ platform, category, evidence, verdict }) =>
      evidence.map(
        ({ kind, figure, threshold }): Row => [
          ...[t(purpose), names.get(platform) ?? platform, t(CATEGORY_NAME[category])],
          ...[
            evidenceName(t, kind, definition),
            figure?.bound ? t(BOUND_NAME[figure.bound]) : null,
          ],
          ...[figure && percent(cutOff(figure.share)), figure && percent(figure.standardError)],
          ...[percent(threshold), t(VERDICT_NAME[verdict])],
        ],
      ),
    );
  const rows = [...rowsOf('benchClearOut', clearOut), ...rowsOf('benchMerge', merge)];
  return sheet(t, 'benchRanking', rows, [
    'benchPurpose',
    'benchPlatform',
    'benchKind',
    'benchEvidence',
    'benchBound',
    'benchPercent',
    'benchError',
    'benchThreshold',
    'benchReachedHead',
  ]);
}

export function rulesSheet(t: T, definition: SurveyDefinition, table: PublishedTable): Sheet {
  const says = [
    t('benchRulePackets', leastPackets(definition)),
    t('benchRuleCell', MIN_CELL),
    t('benchRuleMissing', MIN_CELL),
    t('benchRuleRound', ROUND_TO),
    t('benchRuleAlone'),
    t('benchRuleOnce'),
    ...apartSays(t, definition, table),
    ...estimateSays(t, table),
    t('benchRuleError'),
    t('benchRuleTime'),
    ...rankingSays(t, rankingOf(definition, table).tested),
  ];
  const rows = says.map((one): Row => [one]);
  return sheet(t, 'benchRules', rows, ['benchRules']);
}

/** Tenths of a percent, as a number. */
function percent(share: number): number {
  return Math.round(share * 1_000) / 10;
}

function sheet(t: T, name: Key, rows: Row[], head: readonly Key[]): Sheet {
  return { name: t(name), head: head.map((key) => t(key)), rows, rowsN: rows.length };
}
