/** One field: its bands as bars with their shares, and which of them are withheld. */
import type { PublishedField } from '../../core/survey/disclose';
import { MIN_CELL, MIN_PACKETS } from '../../core/survey/limits';
import { NEARLY_ALL } from '../../core/survey/nearly-all';
import type { NamedField } from '../survey-names';
import { useText } from '../text';
import { shareSays, whole } from './shares';

interface Props {
  field: NamedField;
  published: PublishedField;
}

export function Histogram({ field, published }: Props) {
  const t = useText();
  const { cells, given, missing, withheld, nearlyAll } = published;
  return (
    <section class="card histogram">
      <h3>
        {field.name} {published.epsilon !== null && <span class="tag">{t('benchEstimate')}</span>}
      </h3>
      {withheld === null ? (
        <table>
          <thead class="unseen">
            <tr>
              <th scope="col">{t('benchBand')}</th>
              <th scope="col">{t('benchChart')}</th>
              <th scope="col">{t('benchShareHead')}</th>
            </tr>
          </thead>
          <tbody>
            {field.options.map((option, band) => {
              const cell = cells[band];
              return (
                <tr key={option}>
                  <th scope="row">{option}</th>
                  <td class="drawn">
                    {cell ? (
                      <Drawn share={cell.share} error={cell.standardError} />
                    ) : (
                      <span class="veiled" aria-hidden="true" />
                    )}
                  </td>
                  <td class={cell ? undefined : 'soft'}>
                    {cell ? shareSays(t, cell) : t('benchWithheld')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : (
        <p class="soft">
          {withheld === 'few'
            ? t('benchFieldFew', MIN_PACKETS)
            : nearlyAll === null
              ? t('benchFieldCells')
              : t('benchFieldNearly', whole(NEARLY_ALL), field.options[nearlyAll] ?? '')}
        </p>
      )}
      <p class="note">
        {given !== null && missing !== null
          ? `${t('benchGiven', given)} · ${t('benchMissing', missing)}`
          : withheld === null && t('benchFolded', MIN_CELL)}
      </p>
    </section>
  );
}

/** From zero on; the line across its end is one standard error to either side. */
function Drawn({ share, error }: { share: number; error: number }) {
  const from = Math.max(0, share - error);
  const to = Math.min(1, share + error);
  return (
    <span class="share-bar" aria-hidden="true">
      <i style={{ width: `${share * 100}%` }} />
      <em style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
    </span>
  );
}
