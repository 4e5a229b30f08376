/** What the one-off look made of the page, and what its user makes of that: taken or ignored. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Category } from '../../core/platform';
import type { Named, Product } from '../../core/product';

export interface ProductModel {
  /** The product that the page's marks name; null where none, or where the user said no. */
  named: ReadonlySignal<Named | null>;
  /** The product whose name, category and rules the user takes. */
  taken: ReadonlySignal<Product | null>;
  look: () => Promise<void>;
  take: () => void;
  undo: () => void;
  ignore: () => void;
}

interface Facts {
  name: Signal<string>;
  category: Signal<Category>;
}

/** What the user has filled in already stays; what was filled in for the user goes with the product. */
export function productModel(
  { name, category }: Facts,
  lookAtPage: () => Promise<Named | null>,
): ProductModel {
  const named = signal<Named | null>(null);
  const taken = signal<Product | null>(null);
  const before = { name: name.value, category: category.value };
  return {
    named,
    taken,
    async look() {
      named.value = await lookAtPage();
    },
    take() {
      const product = named.value?.product;
      if (!product) return;
      taken.value = product;
      if (!product.framework && name.value === before.name) name.value = product.name;
      if (category.value === before.category) category.value = product.category;
    },
    undo() {
      const product = taken.value;
      if (!product) return;
      taken.value = null;
      if (name.value === product.name) name.value = before.name;
      if (category.value === product.category) category.value = before.category;
    },
    ignore() {
      named.value = null;
    },
  };
}
