/** Which days and platforms have records, so that only what is there can be chosen. */
import { useEffect, useState } from 'preact/hooks';
import { dayAfter } from '../../../core/calendar';
import { nameTable } from '../../kinds';
import type { DashboardModel } from '../model';
import type { Keeper } from './keeper';

/** What no record is older than: ten years. */
const MOST_DAYS = 3_650;

export interface Recorded {
  since: string | null;
  /** Those on which anything is kept: time, a note, or that the browser was open. */
  days: ReadonlySet<string>;
  /** Ids, those with most days first. */
  platforms: string[];
  names: Record<string, string>;
}

const NOTHING: Recorded = { since: null, days: new Set(), platforms: [], names: nameTable([]) };

/** Read anew whenever the records were. */
export function useRecorded(model: DashboardModel, keeper: Keeper): Recorded {
  const [recorded, setRecorded] = useState(NOTHING);
  const evidence = model.evidence.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new evidence means that the records were changed or read anew
  useEffect(() => {
    let left = false;
    read(model, keeper).then(
      (got) => left || setRecorded(got),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [model, keeper, evidence]);
  return recorded;
}

async function read(model: DashboardModel, keeper: Keeper): Promise<Recorded> {
  const { recorded } = await keeper.held();
  const [since] = recorded;
  if (since === undefined) return NOTHING;
  const [, from = since] = [since, dayAfter(model.today, -MOST_DAYS)].sort();
  const period = { kind: 'own', from, to: model.today } as const;
  const { rows, platforms } = await model.evidenceFor(period);
  const days = new Map<string, number>();
  for (const { platform } of rows) days.set(platform, (days.get(platform) ?? 0) + 1);
  return {
    since,
    days: new Set(recorded),
    platforms: [...days].sort((a, b) => b[1] - a[1]).map(([id]) => id),
    names: nameTable(platforms),
  };
}
