/** Each test has the product in a browser of its own. */
import { test as base } from '@playwright/test';
import { Product } from './product';

export { expect } from '@playwright/test';

interface Given {
  product: Product;
  /** What the browser and its pages speak. */
  language: string;
}

export const test = base.extend<Given>({
  language: ['zh-CN', { option: true }],
  product: async ({ language }, use) => {
    const product = await Product.launch({ language });
    await use(product);
    await product.close();
  },
});
