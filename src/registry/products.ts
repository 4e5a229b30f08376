/** The products that are known by their marks: facts from public sources, named with each mark. */
import type { Mark, Product } from '../core/product';
import file from './products.json';

export const PRODUCTS = file.products as readonly Product[];
export const MARKS: readonly Mark[] = PRODUCTS.flatMap(({ marks }) => marks);
