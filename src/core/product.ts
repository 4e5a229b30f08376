/**
 * Which product a page is made with, by the marks that were found in it. A false name is worse
 * than none: it would lay another product's rules on the platform.
 */
import type { Category, Platform, Rules } from './platform';

/**
 * Where in a page a mark stands. Marks of one part follow from one another (a context path is in
 * the address and in every link), so a part counts once, by its strongest mark.
 */
export const PARTS = ['address', 'asset', 'field', 'structure', 'script', 'name'] as const;
export type Part = (typeof PARTS)[number];

export interface Mark {
  /** Unique over all products. */
  id: string;
  part: Part;
  /** A CSS selector for field and structure, a regular expression for the rest. */
  is: string;
  /** No other product is known to bear it. Else it is usual for this one and seen elsewhere. */
  own: boolean;
  /**
   * What states it: the product's own source or a saved page of it, a public collection of
   * fingerprints, a script made for its pages, or no more than what the product is called.
   */
  from: 'source' | 'fingerprint' | 'userscript' | 'name';
}

export interface Product {
  id: string;
  /** As its users call it. */
  name: string;
  category: Category;
  /** Systems are built with it and called otherwise: its name is no name for them. */
  framework?: boolean;
  marks: Mark[];
  /** Folders of one host that its pages lie in; empty where it takes the whole host. Absent: one. */
  folders?: string[];
  /**
   * Only such as add to what is seen without them. No panel: systems put a QR code or a tab beside
   * the form that they ship with, and a selector would hold on to the form.
   */
  rules?: Rules;
}

const OWN = 2;
const USUAL = 1;
/**
 * Two marks of its own in different parts; or one of its own, and usual ones in two further parts.
 * A single mark gives at most 2. Set by this reasoning, not fitted; held against labelled form
 * pages of other sites, which it must not name (tests/bench/product.mjs).
 */
export const NAMED_AT = 4;
/** A second product this close means a common ancestor or a page about both: neither is named. */
export const LEAD = 2;

/** The parts of the page that speak for a product, and what they weigh together. */
export function evidenceFor(
  product: Product,
  found: ReadonlySet<string>,
): { score: number; parts: Part[] } {
  const marks = product.marks.filter(({ id }) => found.has(id));
  const parts = PARTS.filter((part) => marks.some((mark) => mark.part === part));
  const score = parts.reduce((sum, part) => {
    const own = marks.some((mark) => mark.part === part && mark.own);
    return sum + (own ? OWN : USUAL);
  }, 0);
  // What is usual elsewhere too names nothing, however much of it there is.
  return { score: marks.some(({ own }) => own) ? score : 0, parts };
}

export interface Named {
  product: Product;
  /** What speaks for it: at least two independent parts of the page. */
  parts: Part[];
}

/** The one product that the marks found in a page name, or null. */
export function productOf(products: readonly Product[], found: ReadonlySet<string>): Named | null {
  const [first, second] = products
    .map((product) => ({ product, ...evidenceFor(product, found) }))
    .sort((a, b) => b.score - a.score);
  if (!first || first.score < NAMED_AT) return null;
  if (second && first.score - second.score < LEAD) return null;
  return { product: first.product, parts: first.parts };
}

/** A platform with its product's rules under its own; unchanged where the product is unknown. */
export function withProfile(platform: Platform, products: readonly Product[]): Platform {
  const product = products.find(({ id }) => id === platform.profile);
  if (!product?.rules) return platform;
  const { login, checkin, study } = product.rules;
  const own = platform.rules ?? {};
  const rules: Rules = {};
  if (login || own.login) rules.login = { ...login, ...own.login };
  if (checkin || own.checkin) rules.checkin = { ...checkin, ...own.checkin };
  if (study || own.study) rules.study = { ...study, ...own.study };
  return { ...platform, rules };
}
