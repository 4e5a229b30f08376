/** One field: its bands as bars with their shares, and which of them are withheld. */
import type { PublishedField, WithheldField } from '../../core/survey/disclose';
import { MIN_CELL, MIN_PACKETS } from '../../core/survey/limits';
import { ERRORS_SHOWN } from '../../core/survey/standard-error';
import type { NamedField } from '../survey-names';
import type { Key } from '../text';
import { useText } from '../text';
import { cutOff, shareSays, whole } from './shares';

interface Props {
  field: NamedField;
  published: PublishedField;
}

export function Histogram({ field, published }: Props) {
  const t = useText();
  const { cells, given, missing, withheld, nearlyAll } = published;
  const drawn = published.epsilon !== null;
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
          {nearlyAll === null
            ? t(WITHHELD_SAYS[withheld], MIN_PACKETS)
            : t('benchFieldNearly', whole(nearlyAll.least), field.options[nearlyAll.band] ?? '')}
        </p>
      )}
      <p class="note">
        {given !== null && missing !== null
          ? `${t(drawn ? 'benchDrawn' : 'benchGiven', given)} · ${t(drawn ? 'benchUndrawn' : 'benchMissing', missing)}`
          : withheld === null && t('benchFolded', MIN_CELL)}
      </p>
    </section>
  );
}

const WITHHELD_SAYS: Record<WithheldField, Key> = {
  few: 'benchFieldFew',
  cells: 'benchFieldCells',
  error: 'benchFieldError',
};

/** From zero on; the line across its end is what ± stands for. */
function Drawn({ share, error }: { share: number; error: number }) {
  const from = cutOff(share - ERRORS_SHOWN * error);
  const to = cutOff(share + ERRORS_SHOWN * error);
  return (
    <span class="share-bar" aria-hidden="true">
      <i style={{ width: `${cutOff(share) * 100}%` }} />
      <em style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }} />
    </span>
  );
}
