/** The chart's figures as a table, the latest first; made when it is unfolded. */
import { useState } from 'preact/hooks';
import type { Bin } from '../../../core/bins';
import { ACTIVITY_NAME, SHOWN } from '../../activities';
import { binName, binTime, isPartly } from '../../bins';
import { shown, wholeShares } from '../../format';
import { Scroll } from '../../scroll';
import { useText } from '../../text';

const MINUTE = 60_000;

export function TimeTable({ bins }: { bins: readonly Bin[] }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('asTable')}</summary>
      {open && (
        <Scroll label={t('chartTitle')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('colDay')}</th>
                {SHOWN.map((name) => (
                  <th scope="col" key={name}>
                    {t(ACTIVITY_NAME[name])}
                  </th>
                ))}
                <th scope="col">{t('colTotal')}</th>
              </tr>
            </thead>
            <tbody>
              {[...bins].reverse().map((bin) => (
                <tr key={bin.from}>
                  <th scope="row">{binName(t, bin)}</th>
                  {figuresOf(bin).map((figure, i) => (
                    <td key={SHOWN[i]}>{figure}</td>
                  ))}
                  <td>{binTime(t, bin)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </details>
  );
}

/** Whole minutes that add up to the row's total. */
function figuresOf(bin: Bin): string[] {
  const parts = SHOWN.map((name) => bin.parts[name]);
  const shares = wholeShares(parts, MINUTE);
  const seen = bin.observedN > 0 || isPartly(bin);
  return parts.map((ms, i) => (seen ? shown(shares[i] ?? 0, ms) : '–'));
}
