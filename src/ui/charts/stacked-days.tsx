/** Days as stacked bars from zero, in SVG: no inline style, so the pages' content policy holds. */

import type { DayBar } from '../../core/overview';
import { SHOWN } from '../activities';
import { minuteTicks } from './minute-ticks';

interface Props {
  days: readonly DayBar[];
  /** Text under each bar; null where it would crowd. */
  labels: readonly (string | null)[];
  /** Figure above each bar. */
  figures: readonly string[];
  summary: string;
  unobserved: string;
}

const W = 1160;
const H = 260;
const LEFT = 44;
const TOP = 24;
const BOTTOM = 28;
/** Room for the last day's name, which must not run over the edge. */
const LABEL = 110;
/** More bars than this stand too close for every label. */
export const CROWDED = 10;

export function StackedDays({ days, labels, figures, summary, unobserved }: Props) {
  const ticks = minuteTicks(Math.max(...days.map(({ burdenMs }) => burdenMs)));
  const topMs = (ticks[ticks.length - 1] ?? 1) * 60_000;
  const plot = H - TOP - BOTTOM;
  const y = (ms: number) => TOP + plot * (1 - ms / topMs);
  const step = (W - LEFT) / days.length;
  const width = Math.min(56, step * 0.64);
  const middle = (i: number) => LEFT + step * (i + 0.5);
  return (
    <svg
      class={days.length > CROWDED ? 'days-chart crowded' : 'days-chart'}
      viewBox={`0 0 ${W} ${H}`}
      role="img"
      aria-label={summary}
    >
      {ticks.map((minutes) => (
        <g key={minutes}>
          <line class="grid" x1={LEFT} x2={W} y1={y(minutes * 60_000)} y2={y(minutes * 60_000)} />
          <text x={LEFT - 8} y={y(minutes * 60_000) + 4} text-anchor="end">
            {minutes}
          </text>
        </g>
      ))}
      {days.map((day, i) => (
        <g key={day.day}>
          {stack(day).map(({ name, fromMs, toMs }) => (
            <rect
              key={name}
              class={`fill-${name}`}
              x={middle(i) - width / 2}
              width={width}
              y={y(toMs)}
              height={Math.max(0.5, y(fromMs) - y(toMs) - (fromMs > 0 ? 1.5 : 0))}
              rx="1.5"
            />
          ))}
          {figures[i] && (
            <text class="figure" x={middle(i)} y={y(day.burdenMs) - 6} text-anchor="middle">
              {figures[i]}
            </text>
          )}
          {!day.observed && (
            <text x={middle(i)} y={y(0) - 6} text-anchor="middle">
              {unobserved}
            </text>
          )}
          {labels[i] && (
            <text
              x={i === days.length - 1 ? Math.min(middle(i), W - LABEL / 2) : middle(i)}
              y={H - 8}
              text-anchor="middle"
            >
              {labels[i]}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** The parts of a day from the foot up, those that are there. */
function stack(day: DayBar) {
  let at = 0;
  return SHOWN.filter((name) => day.parts[name] > 0).map((name) => {
    const fromMs = at;
    at += day.parts[name];
    return { name, fromMs, toMs: at };
  });
}
