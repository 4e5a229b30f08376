/** Every platform against every other: darker is more alike, and the figure says how much. */
import { scaleLinear } from 'd3-scale';
import { LIKENESS } from '../../../core/likeness';
import type { Pair } from '../../../core/overlap';
import { percent, percentOfLikeness } from '../../format';
import { Scroll } from '../../scroll';
import { useText } from '../../text';
import { MOST_PLATFORMS, placesOf } from './places';

/** Opacity of the accent behind a figure; at its darkest the figure keeps 4.5:1 on it. */
const shade = scaleLinear().domain([0, 1]).range([0, 0.4]).clamp(true);

interface Props {
  pairs: readonly Pair[];
  names: Record<string, string>;
}

export function Matrix({ pairs, names }: Props) {
  const t = useText();
  const { ids, leftOutN, between } = placesOf(pairs);
  const name = (id: string) => names[id] ?? id;
  return (
    <section class="card">
      <h2>
        {t('matrixTitle')}
        <small>{t('matrixNote', percent(LIKENESS, 1))}</small>
      </h2>
      <Scroll label={t('matrixTitle')}>
        <table class="matrix">
          <thead>
            <tr>
              <td />
              {ids.map((id, i) => (
                <th scope="col" key={id} title={name(id)}>
                  <span aria-hidden="true">{i + 1}</span>
                  <span class="unseen">{name(id)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ids.map((row, i) => (
              <tr key={row}>
                <th scope="row" title={name(row)}>
                  <span class="place" aria-hidden="true">
                    {i + 1}
                  </span>
                  {name(row)}
                </th>
                {ids.map((column) => (
                  <Cell
                    key={column}
                    pair={between(row, column)}
                    self={row === column}
                    names={names}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {leftOutN > 0 && <p class="note">{t('matrixLeftOut', MOST_PLATFORMS, leftOutN)}</p>}
    </section>
  );
}

interface CellProps {
  pair: Pair | undefined;
  self: boolean;
  names: Record<string, string>;
}

function Cell({ pair, self, names }: CellProps) {
  const t = useText();
  if (self) return <td class="self">–</td>;
  if (!pair) return <td />;
  const { a, b, likeness, shared, fields, sameCategory } = pair;
  const two = t('twoPlatforms', names[a] ?? a, names[b] ?? b);
  return (
    <td
      class={likeness >= LIKENESS ? 'shaded near' : 'shaded'}
      style={{ '--shade': shade(likeness) }}
      title={likeness > 0 ? `${two} · ${t('sharedFields', fields, shared)}` : two}
    >
      {likeness > 0 && <span>{percentOfLikeness(likeness)}</span>}
      {sameCategory && <small>{t('sameKind')}</small>}
    </td>
  );
}
