/** What came of the other's check file: how many are counted, which are not, and the list's code. */
import { coversOwn } from '../../core/survey/agreed-list';
import type { Crossed } from '../../core/survey/split-work';
import { useText } from '../text';
import type { SplitModel } from './split-model';

interface Props {
  model: SplitModel;
  crossed: Crossed;
  /** Name of the other aggregator. */
  other: string;
  least: number;
}

const ownOf = ({ good, invalid, onlyOwn }: Crossed) => good.length + invalid.length + onlyOwn;
const othersOf = ({ good, invalid, onlyOther }: Crossed) =>
  good.length + invalid.length + onlyOther;

/** As far as is known here; what is in the way of a sum is said beside it. */
export function canSum(crossed: Crossed, least: number, place: SplitModel['place']): boolean {
  const n = crossed.good.length;
  return n >= least && coversOwn(n, ownOf(crossed)) && (place === 1 || crossed.bound !== null);
}

export function SplitCrossed({ model, crossed, other, least }: Props) {
  const t = useText();
  const { good, invalid, onlyOwn, onlyOther } = crossed;
  const failed = model.failed.value;
  const own = ownOf(crossed);
  const othersLack = !coversOwn(good.length, own);
  // What failed is lacking to nobody.
  const youLack = !coversOwn(good.length + invalid.length, othersOf(crossed));
  const unbound = model.place === 0 && crossed.bound === null && !youLack;
  return (
    <div role="status">
      <p class="counted">{t('splitGood', good.length)}</p>
      <ListCode code={model.code.value} />
      {invalid.length > 0 && <p class="note">{t('splitInvalid', invalid.length)}</p>}
      {failed.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
        <ul class="refused" tabIndex={0} aria-label={t('splitInvalidList')}>
          {failed.map((file) => (
            <li key={file}>
              <b>{file}</b>
              <span class="note">{t('refusedProof')}</span>
            </li>
          ))}
        </ul>
      )}
      {failed.length < invalid.length && <p class="note">{t('splitInvalidAgain')}</p>}
      {onlyOwn > 0 && <p class="note">{t('splitOnlyOwn', onlyOwn)}</p>}
      {onlyOther > 0 && <p class="note">{t('splitOnlyOther', onlyOther)}</p>}
      {onlyOwn + onlyOther > 0 && !othersLack && !youLack && (
        <p class="note">{t('splitMissing')}</p>
      )}
      {good.length < least && <p class="forced">{t('splitFew', least)}</p>}
      {othersLack && (
        <p class="forced">
          {t('splitOthersLack', own, good.length, onlyOwn, invalid.length, other)}
        </p>
      )}
      {youLack && <p class="forced">{t('splitYouLack', onlyOther, other)}</p>}
      {unbound && <p class="forced">{t('exchangeUnbound')}</p>}
    </div>
  );
}

export function ListCode({ code }: { code: string | null }) {
  const t = useText();
  if (code === null) return null;
  return (
    <p class="list-code">
      {t('splitCode')} <code>{code}</code>
    </p>
  );
}
