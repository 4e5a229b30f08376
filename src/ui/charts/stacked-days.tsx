/** Days as stacked bars from zero, in SVG: no inline style, so the pages' content policy holds. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { ByActivity } from '../../core/activity';
import { SHOWN } from '../activities';
import { minuteTicks } from './minute-ticks';

/** A bar: a day, or several taken together. */
export interface Column {
  parts: ByActivity;
  burdenMs: number;
  observed: boolean;
}

interface Props {
  days: readonly Column[];
  /** Text under each bar; null where it would crowd. */
  labels: readonly (string | null)[];
  /** Figure above each bar. */
  figures: readonly string[];
  summary: string;
  unobserved: string;
  /** The scale in hours, not minutes. */
  hours?: boolean;
  /** Of the drawing, which is shown at about this many pixels. */
  width?: number;
  height?: number;
}

export const LEFT = 44;
const TOP = 24;
const BOTTOM = 28;
const WIDEST = 56;
const MINUTE = 60_000;
/** Room for the last day's name, which must not run over the edge. */
const LABEL = 76;
/** More bars than this stand too close for every label. */
export const CROWDED = 10;
/** Seen as apart, and not as one bar of two colours. */
const GAP = 1.5;

const layers = stack<Column>()
  .keys(SHOWN)
  .value(({ parts }, name) => parts[name as keyof ByActivity]);

export function StackedDays(props: Props) {
  const { days, labels, figures, summary, unobserved, hours = false } = props;
  const { width = 1160, height = 260 } = props;
  const ticks = minuteTicks(Math.max(0, ...days.map(({ burdenMs }) => burdenMs)));
  const y = scaleLinear()
    .domain([0, (ticks[ticks.length - 1] ?? 1) * MINUTE])
    .range([height - BOTTOM, TOP]);
  const x = scaleBand<number>()
    .domain([...days.keys()])
    .range([LEFT, width])
    .padding(0.36);
  const bar = Math.min(WIDEST, x.bandwidth());
  const middle = (i: number) => (x(i) ?? 0) + x.bandwidth() / 2;
  return (
    <svg
      class={days.length > CROWDED ? 'days-chart crowded' : 'days-chart'}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary}
    >
      {ticks.map((minutes) => (
        <g key={minutes}>
          <line
            class="grid"
            x1={LEFT}
            x2={width}
            y1={y(minutes * MINUTE)}
            y2={y(minutes * MINUTE)}
          />
          <text x={LEFT - 8} y={y(minutes * MINUTE) + 4} text-anchor="end">
            {hours ? minutes / 60 : minutes}
          </text>
        </g>
      ))}
      {layers(days).map((layer) => (
        <g key={layer.key}>
          {layer.map(([from, to], i) =>
            to > from ? (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a bar has no name but its place
                key={i}
                class={`fill-${layer.key}`}
                x={middle(i) - bar / 2}
                width={bar}
                y={y(to)}
                height={Math.max(0.5, y(from) - y(to) - (from > 0 ? GAP : 0))}
                rx={Math.min(1.5, bar / 4)}
              />
            ) : null,
          )}
        </g>
      ))}
      {days.map(({ burdenMs, observed }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <g key={i}>
          {figures[i] && (
            <text class="figure" x={middle(i)} y={y(burdenMs) - 6} text-anchor="middle">
              {figures[i]}
            </text>
          )}
          {!observed && (
            <text x={middle(i)} y={y(0) - 6} text-anchor="middle">
              {unobserved}
            </text>
          )}
          {labels[i] && (
            <text
              x={i === days.length - 1 ? Math.min(middle(i), width - LABEL / 2) : middle(i)}
              y={height - 8}
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
