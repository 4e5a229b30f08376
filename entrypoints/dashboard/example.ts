/** The example as the dashboard reads and changes it: in memory, gone with the page. */
import { correctionOf } from '../../src/core/correction';
import type { Evidence } from '../../src/core/evidence';
import { earliestOf, evidenceOf } from '../../src/core/evidence';
import { withMark } from '../../src/core/mark';
import type { Period } from '../../src/core/period';
import type { StoredTrace } from '../../src/core/trace';
import type { Office } from '../../src/example/office';
import { rowsOf } from '../../src/example/office';
import type { Ask, MessageSignatures, MessageType } from '../../src/messages';
import type { Source } from '../../src/ui/dashboard/source';

type Taken = {
  [T in MessageType]?: (
    payload: Parameters<MessageSignatures[T]>[0],
  ) => ReturnType<MessageSignatures[T]>;
};

export function exampleOf(made: Office): { source: Source; ask: Ask } {
  const now = { ...made };
  const taken: Taken = {
    'write-entry': ({ entry }) => {
      now.diary = [...without(now.diary, entry.id), entry];
      return { stored: true };
    },
    'drop-entry': ({ id }) => {
      now.diary = without(now.diary, id);
      return { stored: true };
    },
    'write-item': ({ item }) => {
      now.items = [...without(now.items, item.id), item];
      return { stored: true };
    },
    'drop-item': ({ id }) => {
      now.items = without(now.items, id);
      return { stored: true };
    },
    'set-plan': ({ plan }) => {
      now.plan = plan;
      return { stored: true };
    },
    'mark-platform': ({ id, mark }) => {
      now.platforms = now.platforms.map((one) => (one.id === id ? withMark(one, mark) : one));
      return { platforms: now.platforms, pausedUntil: null, shapeKey: [0, 0], hiddenMedia: false };
    },
    correct: ({ key, wrong }) => ({ changed: correct(now, key, wrong) }),
  };
  return {
    source: {
      evidence: async (period) => evidenceIn(now, period),
      traces: async (day) => now.traces.filter((trace) => trace.day === day),
    },
    async ask(type, payload) {
      const take = taken[type];
      if (!take) throw new Error('the example has no such thing');
      return take(payload);
    },
  };
}

function evidenceIn(now: Office, period: Period): Evidence {
  const { today, present, plan, platforms, since, items } = now;
  const from = earliestOf(period);
  const rows = now.rows.filter(({ day }) => from <= day && day <= period.to);
  const diary = now.diary
    .filter(({ day }) => period.from <= day && day <= period.to)
    .sort((a, b) => a.day.localeCompare(b.day));
  const measured = platforms.map(({ id }) => id);
  return evidenceOf(
    { period, today, rows, present, pauses: [] },
    { plan, platforms, measured, since, items, diary },
  );
}

/** As the store does: a void is appended, and the day is made anew of its traces. */
function correct(now: Office, key: number, wrong: boolean): boolean {
  const trace = now.traces.find((one) => one.key === key);
  if (trace?.day !== now.today) return false;
  const { day, platform, visit } = trace;
  const of = correctionOf(
    now.traces.filter((one) => one.day === day && one.platform === platform),
    key,
    wrong,
  );
  if (of === null) return false;
  const last = now.traces[now.traces.length - 1] ?? trace;
  const tombstone: StoredTrace = {
    kind: 'void',
    of,
    at: last.at,
    day,
    platform,
    visit,
    key: last.key + 1,
  };
  now.traces = [...now.traces, tombstone];
  const ofDay = now.traces.filter((one) => one.day === day);
  now.rows = [...now.rows.filter((row) => row.day !== day), ...rowsOf(day, ofDay)];
  return true;
}

function without<T extends { id: string }>(all: readonly T[], id: string): T[] {
  return all.filter((one) => one.id !== id);
}
