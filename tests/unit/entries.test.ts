import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf } from '../../src/core/calendar';
import type { Kept } from '../../src/core/listed';
import { listOf } from '../../src/core/listed';
import { NO_MANDATE } from '../../src/core/mark';
import type { Measured } from '../../src/core/measured';
import type { Mandate, Platform } from '../../src/core/platform';
import { originsOf } from '../../src/core/platform';
import { measuredNow } from '../../src/core/since';
import { merge } from '../../src/registry/precedence';

/** The browser as far as the list touches it: storage, granted origins, one registered script. */
const world = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  origins: new Set<string>(),
  writes: [] as string[][],
  script: null as { matches: string[] } | null,
  /** It cannot say yet what it grants. */
  starting: false,
  /** The registry of a policy. */
  managed: undefined as unknown,
}));
vi.mock('../../src/browser', () => {
  const { permissions, storage, scripting, tabs } = {
    permissions: {
      contains: async (ask: { origins: string[] }) => {
        if (world.starting) throw new Error('starting');
        return ask.origins.every((one) => world.origins.has(one));
      },
      remove: async (ask: { origins: string[] }) => {
        for (const one of ask.origins) world.origins.delete(one);
        return true;
      },
    },
    storage: {
      local: {
        get: async (keys: string | string[]) =>
          Object.fromEntries(
            [keys].flat().flatMap((key) => (key in world.stored ? [[key, world.stored[key]]] : [])),
          ),
        set: async (items: Record<string, unknown>) => {
          world.writes.push(Object.keys(items).sort());
          Object.assign(world.stored, structuredClone(items));
        },
      },
      managed: { get: async () => ({ registry: world.managed }) },
    },
    scripting: {
      getRegisteredContentScripts: async () => (world.script ? [world.script] : []),
      registerContentScripts: async ([script]: { matches: string[] }[]) => {
        world.script = script ?? null;
      },
      updateContentScripts: async ([script]: { matches: string[] }[]) => {
        world.script = script ?? null;
      },
      unregisterContentScripts: async () => {
        world.script = null;
      },
    },
    tabs: { query: async () => [] },
  };
  return { browser: { permissions, storage, scripting, tabs } };
});
vi.mock('../../src/worker/keep', () => ({ keeping: async () => undefined }));
vi.stubGlobal('navigator', {
  locks: { request: (_: string, work: () => Promise<unknown>) => work() },
});

const list = await import('../../src/access/entries');
const { bringInLine, removePlatform } = await import('../../src/access/platforms');
const { readRegistry } = await import('../../src/access/registry');
const { addChosen } = await import('../../src/worker/platforms');
const { platformsMet } = await import('../../entrypoints/dashboard/met');

const entry = (id: string, more: Partial<Platform> = {}): Platform => ({
  id,
  name: id,
  level: 'unit',
  category: 'oa',
  matches: [`https://${id}.x.cn/*`],
  ...more,
});
const MANDATE: Mandate = { use: 'required', metrics: [], bulletin: 'none', exempt: false };
const BUILTIN = [entry('built')];
const grant = (...platforms: Platform[]) => {
  for (const origin of platforms.flatMap(originsOf)) world.origins.add(origin);
};
const measured = () => (world.stored.measured as Measured | undefined)?.platforms ?? [];
const kept = () => world.stored as unknown as Kept;
const idsOf = (platforms: readonly Platform[]) => platforms.map(({ id }) => id);

beforeEach(() => {
  world.stored = {};
  world.writes = [];
  world.origins = new Set();
  world.script = null;
  world.starting = false;
  world.managed = undefined;
});

describe('the list of platforms', () => {
  it('keeps as own what no registry states, and nothing else', async () => {
    await list.addPlatforms([entry('built'), entry('hand')], BUILTIN, 0);
    expect(idsOf(measured())).toEqual(['built', 'hand']);
    expect(idsOf(kept().own)).toEqual(['hand']);
    await removePlatform('hand', 0);
    expect(idsOf(kept().own)).toEqual(['hand']);
  });

  it('lays marks over an entry, through stopping, importing and adding again', async () => {
    await list.addPlatforms(BUILTIN, BUILTIN, 0);
    await list.markPlatform('built', { mandate: MANDATE }, 0);
    await list.markPlatform('built', { workList: 'off' }, 0);
    expect(measured()).toEqual([entry('built', { mandate: MANDATE, workList: 'off' })]);
    await list.importEntries([entry('built', { level: 'city', workList: 'on' })], false, 0);
    expect(measured()[0]).toMatchObject({ level: 'city', mandate: MANDATE, workList: 'off' });
    await removePlatform('built', 0);
    await list.addPlatforms(BUILTIN, BUILTIN, 0);
    expect(measured()[0]).toMatchObject({ mandate: MANDATE, workList: 'off' });
    // A mark is no edit: the registry's entry goes on to be followed.
    expect(kept().own).toEqual([]);
  });

  it('lets the own wording stand whatever a file says, until it is the same again', async () => {
    await list.addPlatforms(BUILTIN, BUILTIN, 0);
    await list.editPlatform(entry('built', { name: '我的叫法' }), undefined, BUILTIN, 0);
    await list.importEntries([entry('built', { name: '文件的叫法' })], true, 0);
    expect(measured()[0]?.name).toBe('我的叫法');
    await list.editPlatform(entry('built'), undefined, BUILTIN, 0);
    expect(kept().own).toEqual([]);
  });

  it('measures of a file what is granted, and only where that was asked for', async () => {
    grant(entry('a'));
    expect(await list.importEntries([entry('a'), entry('b')], false, 0)).toEqual([]);
    expect(measured()).toEqual([]);
    expect(await list.importEntries([entry('a'), entry('b')], true, 0)).toEqual(['a']);
    expect(idsOf(measured())).toEqual(['a']);
    expect(idsOf(kept().imported)).toEqual(['a', 'b']);
  });

  it('measures of a file the user’s own wording, where that one’s sites are granted', async () => {
    const mine = entry('a', { matches: ['https://moved.x.cn/*'] });
    await list.addPlatforms([mine], [], 0);
    await removePlatform('a', 0);
    grant(entry('a'));
    expect(await list.importEntries([entry('a')], true, 0)).toEqual([]);
    grant(mine);
    expect(await list.importEntries([entry('a')], true, 0)).toEqual(['a']);
    expect(measured()).toEqual([mine]);
  });

  it('leaves an entry that names its product to the unit whose policy states it', async () => {
    const oa = entry('oa', { profile: 'weaver-ecology' });
    const head = { format: 'platform-registry', version: 1, name: 'n', issuer: 'i' };
    world.managed = { ...head, platforms: [oa] };
    await addChosen([], [oa]);
    expect(measured()[0]?.rules).toBeDefined();
    expect(kept().own).toEqual([]);
    await addChosen([], [{ ...oa, name: '我的叫法' }]);
    expect(idsOf(kept().own)).toEqual(['oa']);
  });

  it('gives back the sites of what is forgotten, and restores where it came from', async () => {
    grant(entry('a'));
    await list.importEntries([entry('a')], true, 0);
    await list.forgetPlatform('a', 0);
    expect([measured(), kept().imported, [...world.origins]]).toEqual([[], [], []]);
    await list.restorePlatform(entry('a'), 'imported', 0);
    expect([measured(), idsOf(kept().imported)]).toEqual([[], ['a']]);
  });

  it('merges two entries into one that is measured where either was', async () => {
    const twin = entry('hand', { matches: ['https://built.x.cn/*', 'https://more.x.cn/*'] });
    await list.addPlatforms([twin], BUILTIN, 0);
    await list.mergeEntries(await list.pairToMerge('hand', 'built', BUILTIN), 0);
    expect(idsOf(measured())).toEqual(['built']);
    expect(measured()[0]?.matches).toEqual(['https://built.x.cn/*', 'https://more.x.cn/*']);
    expect(idsOf(kept().own)).toEqual(['built']);
    await expect(list.pairToMerge('hand', 'built', BUILTIN)).rejects.toThrow();
    await expect(list.pairToMerge('built', 'built', BUILTIN)).rejects.toThrow();
  });

  it('marks a merged entry with what both say together, everywhere it is shown', async () => {
    const said = entry('gone', { mandate: MANDATE });
    await list.addPlatforms([said, entry('into')], [], 0);
    await list.markPlatform('gone', { workList: 'off' }, 0);
    await list.markPlatform('into', { workList: 'unknown', mandate: NO_MANDATE }, 0);
    await list.mergeEntries(await list.pairToMerge('gone', 'into', []), 0);
    expect(kept().marks).toEqual({ into: { workList: 'off', mandate: MANDATE } });
    const sourced = merge({ ...(await readRegistry()), builtin: [] });
    const settings = listOf(measured(), sourced, kept().marks).map(({ platform }) => platform);
    expect(settings).toMatchObject([{ id: 'into', workList: 'off', mandate: MANDATE }]);
    expect(await platformsMet(new Set(['into']), measured(), kept())).toEqual(settings);
  });

  it('keeps the mark of a survivor beside which nothing else is said', async () => {
    await list.addPlatforms([entry('gone'), entry('into')], [], 0);
    await list.markPlatform('into', { mandate: NO_MANDATE, workList: 'unknown' }, 0);
    await list.mergeEntries(await list.pairToMerge('gone', 'into', []), 0);
    expect(kept().marks).toEqual({ into: { mandate: NO_MANDATE, workList: 'unknown' } });
  });

  describe('after a copy was restored', () => {
    const NONE: Kept = { imported: [], own: [], marks: {}, apart: [], since: {} };
    const copied = (
      measuredThere: Platform[],
      more: Partial<Kept> = {},
      merged: string[] = [],
    ) => ({
      kept: { ...NONE, ...more },
      measured: measuredThere,
      merged: new Set(merged),
      made: dayOf(0),
    });
    const pick = ({ imported, own, marks, apart, since }: Kept) => ({
      imported,
      own,
      marks,
      apart,
      since,
    });

    it('is as it was, into an empty one, where the sites are granted', async () => {
      const there = [entry('built'), entry('file'), entry('hand')];
      const lists = {
        imported: [entry('file'), entry('waiting')],
        own: [entry('hand')],
        marks: { built: { workList: 'off' as const } },
        apart: ['a b'],
        since: { built: '1969-01-05', file: '1969-02-01', hand: '1969-03-01' },
      };
      grant(...there);
      const copy = copied(there, lists);
      expect(await list.entriesToAllow(copy)).toBe(0);
      expect(await list.restoreEntries(copy, 0)).toBe(0);
      expect(pick(kept())).toEqual(lists);
      expect(measured()).toEqual([
        entry('built', { workList: 'off' }),
        entry('file'),
        entry('hand'),
      ]);
      expect(await list.restoreEntries(copy, 0)).toBe(0);
      expect(pick(kept())).toEqual(lists);
    });

    it('offers what the browser must be asked for, and starts none of it', async () => {
      grant(entry('here'));
      await list.importEntries([entry('here')], true, 0);
      const copy = copied(
        [entry('built'), entry('built'), entry('hand'), entry('gone')],
        { own: [entry('hand')] },
        ['gone'],
      );
      expect(await list.entriesToAllow(copy)).toBe(2);
      expect(await list.restoreEntries(copy, 0)).toBe(2);
      expect(idsOf(measured())).toEqual(['here']);
      expect(idsOf(kept().imported)).toEqual(['here', 'built']);
      expect(idsOf(kept().own)).toEqual(['hand']);
      expect(Object.keys(kept().since)).toEqual(['here']);
    });

    it('measures what its user here worded otherwise as he did, where that is granted', async () => {
      const mine = entry('hand', { matches: ['https://new.x.cn/*'] });
      const theirs = entry('hand', { matches: ['https://old.x.cn/*'] });
      grant(mine);
      await list.editPlatform(mine, undefined, BUILTIN, 0);
      expect(measured()).toEqual([]);
      const copy = copied([theirs]);
      expect(await list.entriesToAllow(copy)).toBe(0);
      expect(await list.restoreEntries(copy, 0)).toBe(0);
      expect(measured()).toEqual([mine]);
    });

    it('keeps what stands here: wordings, marks, and the earlier beginning', async () => {
      grant(entry('a'));
      await list.addPlatforms([entry('a')], BUILTIN, 0);
      await list.markPlatform('a', { workList: 'on' }, 0);
      const [today] = Object.values(kept().since);
      const theirs = {
        own: [entry('a', { name: '别的叫法' })],
        marks: { a: { workList: 'off' as const, mandate: MANDATE } },
      };
      await list.restoreEntries(copied([], { ...theirs, since: { a: '1969-01-05' } }), 0);
      expect(kept().own).toEqual([entry('a')]);
      expect(kept().marks).toEqual({ a: { workList: 'on', mandate: MANDATE } });
      expect(kept().since).toEqual({ a: '1969-01-05' });
      await list.restoreEntries(copied([], { since: { a: '2999-01-05' } }), 0);
      expect(kept().since).toEqual({ a: '1969-01-05' });
      expect(today).not.toBe('1969-01-05');
    });
  });

  describe('as far as a day is said since which it is measured', () => {
    const at = (day: string) => new Date(`${day}T09:00:00`).getTime();
    const two = entry('oa', { matches: ['https://oa.x.cn/*', 'https://sso.x.cn/*'] });
    const withdraw = (origin: string) => world.origins.delete(origin);

    it.each([
      ['a site', ['https://oa.x.cn/*']],
      ['all sites', originsOf(two)],
    ])('begins anew where %s was taken back in the browser and allowed again', async (_, gone) => {
      grant(two, entry('hr'));
      await list.addPlatforms([two, entry('hr')], [], at('2026-07-01'));
      gone.forEach(withdraw);
      await bringInLine(at('2026-08-10'));
      expect(kept().since).toEqual({ hr: '2026-07-01' });
      expect(idsOf(measuredNow(world.stored.measured as Measured))).toEqual(['hr']);
      // Whatever is changed meanwhile.
      await list.markPlatform('oa', { workList: 'on' }, at('2026-09-01'));
      expect(kept().since).toEqual({ hr: '2026-07-01' });
      grant(two);
      await bringInLine(at('2026-11-02'));
      expect(kept().since).toEqual({ oa: '2026-11-02', hr: '2026-07-01' });
      const writes = world.writes.length;
      await bringInLine(at('2026-11-03'));
      expect(world.writes.length).toBe(writes);
    });

    it('goes on where the browser cannot say yet what it grants', async () => {
      grant(two);
      await list.addPlatforms([two], [], at('2026-07-01'));
      world.starting = true;
      await expect(bringInLine(at('2026-08-10'))).rejects.toThrow('starting');
      world.starting = false;
      await bringInLine(at('2026-08-10'));
      expect(kept().since).toEqual({ oa: '2026-07-01' });
    });

    it.each([
      ['the copy’s, made while it was measured here', '2026-11-23', '2026-11-24', '2026-03-03'],
      ['the one here, begun after the copy was made', '2026-11-23', '2026-03-31', '2026-11-23'],
      ['today, where it is measured only now', null, '2026-03-31', '2026-11-30'],
      ['the copy’s, made today and measured from now on', null, '2026-11-30', '2026-03-03'],
    ])('takes of a copy and here %s', async (_, here, made, day) => {
      grant(two);
      if (here) await list.addPlatforms([two], [], at(here));
      const lists = { imported: [], own: [], marks: {}, apart: [], since: { oa: '2026-03-03' } };
      const copy = { kept: lists, measured: [two], merged: new Set<string>(), made };
      for (let times = 0; times < 2; times += 1) {
        await list.restoreEntries(copy, at('2026-11-30'));
        expect(kept().since).toEqual({ oa: day });
      }
    });
  });

  it('is written whole or not at all, whatever is done to it', async () => {
    const id = fc.constantFrom('a', 'b', 'built');
    const act = fc.oneof(
      id.map((one) => () => list.addPlatforms([entry(one)], BUILTIN, 0)),
      id.map((one) => () => list.editPlatform(entry(one, { name: 'x' }), undefined, BUILTIN, 0)),
      id.map((one) => () => list.markPlatform(one, { workList: 'on' }, 0)),
      id.map((one) => () => list.importEntries([entry(one, { level: 'city' })], true, 0)),
      id.map((one) => () => list.forgetPlatform(one, 0)),
      id.map((one) => () => removePlatform(one, 0)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        world.stored = {};
        world.writes = [];
        grant(entry('a'), entry('b'), entry('built'));
        for (const perform of acts) await perform();
        // One write an act, of everything that belongs together.
        expect(world.writes).toEqual(
          acts.map(() => ['apart', 'imported', 'marks', 'measured', 'own', 'since']),
        );
        const entries = [measured(), kept().own ?? [], kept().imported ?? []];
        for (const some of entries) expect(new Set(idsOf(some)).size).toBe(some.length);
      }),
      { numRuns: 50 },
    );
  });
});
