/** The tour, open until its user closes it. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';

export interface TourModel {
  open: ReadonlySignal<boolean>;
  close: () => void;
}

/** @param keep remembers that it was closed; where that fails, it is closed for this page alone */
export function tourModel(closed: boolean, keep: () => Promise<void>): TourModel {
  const open = signal(!closed);
  return {
    open,
    close() {
      open.value = false;
      void keep().catch(() => undefined);
    },
  };
}
