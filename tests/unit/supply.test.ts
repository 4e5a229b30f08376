/** What the product is made of: pinned, checked on arrival, under licences that it may ship. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locked, shipped, unpinned } from '../supply/lock';
import { NOTICES, notices } from '../supply/notices';

/** Licences under which a program may be handed on with its notice; MPL asks for its source too. */
const MAY_SHIP = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'MPL-2.0'];

describe('the packages', () => {
  it('are pinned to one version each, with a checksum', () => {
    expect(unpinned()).toEqual([]);
    expect(locked().filter(({ integrity }) => !integrity)).toEqual([]);
    expect(locked().length).toBeGreaterThan(shipped().length);
  });

  it('that come with the product are those that may, and no more than there were', () => {
    const licences = new Set(shipped().map(({ licence }) => licence));
    expect([...licences].filter((licence) => !MAY_SHIP.includes(licence))).toEqual([]);
    const names = shipped().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['preact', 'zod', 'idb']));
    expect(names.length).toBeLessThanOrEqual(33);
  });

  it('are named with their licences in the product', () => {
    expect(notices()).toBe(readFileSync(NOTICES, 'utf8'));
  });
});
