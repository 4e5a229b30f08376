/** Where the dashboard's figures come from: the records, or the example that stands in for them. */
import type { Evidence } from '../../core/evidence';
import type { Period } from '../../core/period';
import type { StoredTrace } from '../../core/trace';
import type { Trouble } from '../trouble';

export interface Source {
  evidence(period: Period): Promise<Evidence>;
  /** Traces of one day, of all platforms, in the order they were stored. */
  traces(day: string): Promise<StoredTrace[]>;
  /** What keeps new records from being written, although the old ones can be read. */
  trouble?(): Promise<Trouble | null>;
}
