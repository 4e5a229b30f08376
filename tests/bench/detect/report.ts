/** Findings as text. */
import type { Findings } from './findings';
import type { Tally } from './tally';
import { f1, macroF1, precision, recall } from './tally';

const share = (value: number | null) => (value === null ? '   – ' : value.toFixed(3));

function row(name: string, tally: Tally): string {
  const { right, extra, missed } = tally;
  const counts = [right + missed, right, extra, missed].map((n) => String(n).padStart(6));
  const shares = [precision, recall, f1].map((of) => share(of(tally)).padStart(10));
  return `  ${name.padEnd(22)}${counts.join('')}${shares.join('')}`;
}

const HEAD = `  ${''.padEnd(22)}     n right extra missed precision    recall        F1`;

/** `unit`: what was counted as one: a case, a page, a control. Rows of which nothing was asked are left out. */
export function report(title: string, found: Findings, unit: string): string {
  const { panel, naive, outcome, checkin, rest, purpose, misses, ambiguous } = found;
  const asked: [string, Tally][] = [
    ['login panel', panel],
    ['  naive rule', naive],
    ['login outcome', outcome],
    ['check-in', checkin],
    ...rest,
    ...[...purpose].sort().map(([name, tally]): [string, Tally] => [`click: ${name}`, tally]),
  ];
  const n = [...purpose.values()].filter(({ right, missed }) => right + missed > 0).length;
  const lines = [
    `\n${title}: ${found.pages} ${unit}, ${found.views} views of a page`,
    HEAD,
    ...asked
      .filter(([, { right, extra, missed }]) => right + extra + missed > 0)
      .map((of) => row(...of)),
    ...(n > 0 ? [`  click purpose, macro-F1 over ${n} classes: ${share(macroF1(purpose))}`] : []),
    ...list('misses', misses),
    ...list('ambiguous, in no figure', ambiguous),
  ];
  return lines.join('\n');
}

function list(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const times = new Map<string, number>();
  for (const item of items) times.set(item, (times.get(item) ?? 0) + 1);
  const lines = [...times].map(([item, n]) => `    ${item}${n > 1 ? ` ×${n}` : ''}`);
  return [`  ${title}: ${items.length}`, ...lines];
}

/** What issue 3 asks of pages that nobody here wrote. */
export function unmet({ panel, outcome, checkin, purpose, unplayed }: Findings): string[] {
  const asked: [string, number | null, number][] = [
    ['login panel F1', f1(panel), 0.99],
    ['login outcome F1', f1(outcome), 1],
    ['check-in F1', f1(checkin), 0.98],
    ['click purpose macro-F1', macroF1(purpose), 0.95],
  ];
  const short = asked
    .filter(([, value, target]) => value === null || value < target)
    .map(([name, value, target]) => `${name} ${share(value)}, asked ${target.toFixed(2)}`);
  return unplayed === 0 ? short : [...short, `${unplayed} cases could not be played`];
}
