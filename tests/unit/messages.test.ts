import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { dispatch } from '../../src/dispatch';
import type { Handlers, MessageType } from '../../src/messages';
import { asker } from '../../src/messages';

const OUR_PAGE = { tab: null, frame: 0, openerTab: null };
const A_FRAME = { tab: 4, frame: 2, openerTab: null };
const batch = {
  id: 'batch-0001',
  root: true,
  platform: 'oa',
  relatedTo: [],
  attention: { pulses: [], breaks: [], aliveUntil: 0, media: [] },
  sightings: [],
};

const TYPES: MessageType[] = [
  'batch',
  'add-platforms',
  'remove-platform',
  'import-registry',
  'edit-platform',
  'mark-platform',
  'forget-platform',
  'restore-platform',
  'merge-platforms',
  'keep-apart',
  'correct',
  'pause',
  'resume',
  'settings',
  'own-cost',
];
function handlers() {
  const called = vi.fn(async () => ({ tab: 4, frame: 2 }));
  const all = Object.fromEntries(TYPES.map((type) => [type, called])) as unknown as Handlers;
  return { all, called };
}

describe('a message', () => {
  it('reaches its handler with its payload and its sender', async () => {
    const { all, called } = handlers();
    const reply = await dispatch(all, { type: 'batch', payload: batch }, A_FRAME);
    expect(reply).toEqual({ ok: { tab: 4, frame: 2 } });
    expect(called).toHaveBeenCalledWith(batch, A_FRAME);
  });

  it.each([
    ['of no known type', { type: 'upload-all', payload: {} }],
    ["named like an object's own member", { type: 'constructor', payload: {} }],
    ['without a type', { payload: {} }],
    ['that is nothing', null],
    ['with a key that is not in its schema', { type: 'batch', payload: { ...batch, url: 'x' } }],
    ['with text where a number belongs', { type: 'own-cost', payload: { at: 'now', ms: 1 } }],
  ])('%s is refused and reaches none', async (_, message) => {
    const { all, called } = handlers();
    expect(await dispatch(all, message, OUR_PAGE)).toHaveProperty('refused');
    expect(called).not.toHaveBeenCalled();
  });

  it.each(TYPES.filter((type) => type !== 'batch'))(
    "%s is refused from a platform's page",
    async (type) => {
      const { all, called } = handlers();
      const reply = await dispatch(all, { type, payload: {} }, A_FRAME);
      expect(reply).toEqual({ refused: 'not from a page' });
      expect(called).not.toHaveBeenCalled();
    },
  );

  it('never throws, whatever comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (anything) => {
        const { all } = handlers();
        expect(await dispatch(all, anything, A_FRAME)).toBeTypeOf('object');
      }),
    );
  });

  it('comes back refused where its handler fails, without what it said', async () => {
    const { all } = handlers();
    all.resume = async () => {
      throw new RangeError('secret text');
    };
    const reply = await dispatch(all, { type: 'resume', payload: {} }, OUR_PAGE);
    expect(reply).toEqual({ refused: 'RangeError' });
  });
});

describe('asking the worker', () => {
  it('gives the answer, or rejects with the reason', async () => {
    const answers = [{ ok: { stored: true } }, { refused: 'full' }, undefined];
    const ask = asker(async () => answers.shift());
    await expect(ask('drop-entry', { id: 'e' })).resolves.toEqual({ stored: true });
    await expect(ask('drop-entry', { id: 'e' })).rejects.toThrow('full');
    await expect(ask('drop-entry', { id: 'e' })).rejects.toThrow('no answer');
  });
});
