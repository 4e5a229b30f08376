/** 看起来是…: what the page's marks name, for its user to take or to leave. */
import type { Part } from '../../core/product';
import type { Key } from '../text';
import { listOf, useText } from '../text';
import type { ProductModel } from './product-model';

const PART_NAME: Record<Part, Key> = {
  address: 'markAddress',
  asset: 'markAsset',
  field: 'markField',
  structure: 'markStructure',
  script: 'markScript',
  name: 'markName',
};

export function Suggestion({ model }: { model: ProductModel }) {
  const t = useText();
  const named = model.named.value;
  if (!named) return null;
  const { product, parts } = named;
  const taken = model.taken.value !== null;
  const basis = listOf(
    t,
    parts.map((part) => t(PART_NAME[part])),
  );
  return (
    <section class="card suggestion" role="status">
      <div class="choices">
        <h2>
          {taken
            ? t('productTaken', product.name)
            : t(product.framework ? 'productBuilt' : 'productIs', product.name)}
        </h2>
        {taken ? (
          <button type="button" onClick={model.undo}>
            {t('productUndo')}
          </button>
        ) : (
          <>
            <button type="button" onClick={model.take}>
              {t('productUse')}
            </button>
            <button type="button" class="plain" onClick={model.ignore}>
              {t('productIgnore')}
            </button>
          </>
        )}
      </div>
      <p>{t('productBasis', parts.length, basis)}</p>
      <p class="note">{t(product.framework ? 'productForBuilt' : 'productFor')}</p>
      <p class="note">{t('productLook')}</p>
    </section>
  );
}
