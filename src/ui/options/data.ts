/** What the settings show, read anew after every act. */
import type { Issue } from '../../core/issue';
import type { Listed } from '../../core/listed';
import type { Marks } from '../../core/mark';
import type { Measured } from '../../core/measured';
import type { Platform } from '../../core/platform';
import type { Product } from '../../core/product';
import type { KeepDays } from '../../core/retention';

export interface OptionsData {
  measured: Measured;
  /** Chosen, but the browser no longer lets us in. */
  withdrawn: ReadonlySet<string>;
  badge: boolean;
  keepDays: KeepDays;
  /** What is in the user's hands: measured, brought, or supplied by the unit. */
  list: Listed[];
  /**
   * Ids of what the user wrote or changed himself. The list also calls his what is measured and no
   * registry names any more.
   */
  own: ReadonlySet<string>;
  marks: Marks;
  /** The built-in registry, offered where the user searches. */
  builtin: readonly Platform[];
  products: readonly Product[];
  /** Why the unit's registry is not offered; empty where it is, or where there is none. */
  managedIssues: Issue[];
  /** What the unit that manages the browser did beside it. */
  unit: { byUnit: boolean; removable: boolean; suppliesSurvey: boolean };
  merged: ReadonlyMap<string, string>;
  apart: ReadonlySet<string>;
}
