/** False naming is worse than none: the properties that keep a name from being given lightly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { CATEGORIES } from '../../src/core/platform';
import type { Mark, Product } from '../../src/core/product';
import { NAMED_AT, PARTS, productOf, withProfile } from '../../src/core/product';
import { platformSchema } from '../../src/core/schema';
import { MARKS, PRODUCTS } from '../../src/registry/products';

/** A page that bears a mark bears every other product's mark that is the same. */
const twins = (of: Mark) => MARKS.filter(({ part, is }) => part === of.part && is === of.is);
const name = (...marks: readonly Mark[]) =>
  productOf(PRODUCTS, new Set(marks.flatMap(twins).map(({ id }) => id)))?.product.id ?? null;
const oneOf = fc.constantFrom(...PRODUCTS);
const some = ({ marks }: Product) => fc.subarray(marks);

describe('a product is named', () => {
  it.each(PRODUCTS.map((product) => [product.id, product] as const))(
    '%s by all its marks together',
    (id, product) => expect(name(...product.marks)).toBe(id),
  );

  it('by no single mark', () => {
    for (const mark of MARKS) expect(name(mark)).toBeNull();
  });

  it('by no marks of one part of the page, however many', () => {
    for (const part of PARTS)
      expect(name(...MARKS.filter((mark) => mark.part === part))).toBeNull();
    for (const { marks } of PRODUCTS) {
      for (const part of PARTS) {
        expect(name(...marks.filter((mark) => mark.part === part))).toBeNull();
      }
    }
  });

  it('by nothing that is usual elsewhere too', () => {
    for (const { marks } of PRODUCTS) expect(name(...marks.filter(({ own }) => !own))).toBeNull();
  });

  it('by its own marks and never another by them', () => {
    const drawn = oneOf.chain((product) => fc.tuple(fc.constant(product), some(product)));
    fc.assert(
      fc.property(drawn, ([product, marks]) => {
        expect([product.id, null]).toContain(name(...marks));
      }),
    );
  });

  it('still never another where a single mark of any other strays in', () => {
    const drawn = oneOf.chain((product) =>
      fc.tuple(
        fc.constant(product),
        some(product),
        fc.constantFrom(...MARKS.filter(({ id }) => !id.startsWith(`${product.id}/`))),
      ),
    );
    fc.assert(
      fc.property(drawn, ([product, marks, stray]) => {
        expect([product.id, null]).toContain(name(...marks, stray));
      }),
    );
  });

  it('by more marks whatever fewer of them name', () => {
    const drawn = oneOf.chain((product) =>
      fc.tuple(some(product), fc.constantFrom(...product.marks)),
    );
    fc.assert(
      fc.property(drawn, ([marks, more]) => {
        const before = name(...marks);
        if (before !== null) expect(name(...marks, more)).toBe(before);
      }),
    );
  });

  it('not at all where two have as much to be said for them', () => {
    const both = PRODUCTS.filter(({ id }) => id === 'seeyon' || id === 'tongda');
    expect(both).toHaveLength(2);
    expect(name(...both.flatMap(({ marks }) => marks.filter(({ own }) => own)))).toBe('seeyon');
    const evenly = both.flatMap(({ marks }) =>
      ['asset', 'field', 'name'].flatMap((part) => marks.filter((m) => m.part === part && m.own)),
    );
    expect(name(...evenly)).toBeNull();
  });

  it('with what speaks for it, at least two parts', () => {
    for (const { marks } of PRODUCTS) {
      const named = productOf(PRODUCTS, new Set(marks.map(({ id }) => id)));
      expect(named?.parts.length).toBeGreaterThanOrEqual(2);
    }
    expect(NAMED_AT).toBeGreaterThan(2);
  });

  it('by ids that are known, and nothing by others', () => {
    expect(productOf(PRODUCTS, new Set(['__proto__', 'constructor', '']))).toBeNull();
    expect(productOf([], new Set(MARKS.map(({ id }) => id)))).toBeNull();
  });
});

describe('the list of products', () => {
  const selector = z.string().max(200).optional();
  const schema = z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
      name: z.string().min(2).max(60),
      category: z.enum(CATEGORIES),
      framework: z.literal(true).optional(),
      marks: z
        .array(
          z.strictObject({
            id: z.string(),
            part: z.enum(PARTS),
            is: z.string().min(2),
            own: z.boolean(),
            from: z.enum(['source', 'fingerprint', 'userscript', 'name']),
          }),
        )
        .min(2),
      folders: z.array(z.string().regex(/^\/[^*]*\/$/)).optional(),
      rules: z
        .strictObject({
          login: z
            .strictObject({ submit: selector, refused: selector, inside: selector })
            .optional(),
        })
        .optional(),
    }),
  );

  it('is well formed, with every id once', () => {
    expect(schema.safeParse(PRODUCTS).error).toBeUndefined();
    const ids = [...PRODUCTS, ...MARKS].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(PRODUCTS.length).toBeGreaterThanOrEqual(20);
  });

  it('holds patterns that compile, and that take nothing', () => {
    for (const { part, is } of MARKS) {
      if (part === 'field' || part === 'structure') continue;
      const pattern = new RegExp(is, 'i');
      for (const text of ['', '/', '/index.html', '登录', 'jquery.min.js']) {
        expect(pattern.test(text)).toBe(false);
      }
    }
  });

  it('calls nothing a product’s own that two products bear', () => {
    const seen = new Map<string, Mark>();
    for (const mark of MARKS) {
      const same = seen.get(`${mark.part} ${mark.is}`);
      if (same) expect([same.own, mark.own]).toEqual([false, false]);
      seen.set(`${mark.part} ${mark.is}`, mark);
    }
  });

  it('names none by what it is merely called', () => {
    for (const mark of MARKS.filter(({ from }) => from === 'name')) expect(mark.part).toBe('name');
  });
});

describe('a profile', () => {
  const platform = {
    id: 'own-oa',
    name: '办公',
    level: 'unit' as const,
    category: 'oa' as const,
    matches: ['http://oa.gov.localhost/*'],
  };
  const product: Product = {
    id: 'known',
    name: '某某',
    category: 'oa',
    marks: [],
    rules: { login: { panel: '#a', submit: '#b' }, study: { prompt: '#c' } },
  };

  it('lays its rules under the platform’s own', () => {
    const own = { login: { panel: '#mine' }, checkin: { button: '#d' } };
    expect(withProfile({ ...platform, profile: 'known', rules: own }, [product]).rules).toEqual({
      login: { panel: '#mine', submit: '#b' },
      checkin: { button: '#d' },
      study: { prompt: '#c' },
    });
  });

  it('of a product that is not known, or has no rules, changes nothing', () => {
    const later = { ...platform, profile: 'of-a-later-version' };
    expect(withProfile(later, [product])).toBe(later);
    expect(withProfile(platform, [product])).toBe(platform);
  });

  it.each(PRODUCTS.map(({ id }) => id))('of %s makes a valid entry', (profile) => {
    const entry = withProfile({ ...platform, profile }, PRODUCTS);
    expect(platformSchema.safeParse(entry).error).toBeUndefined();
  });
});
