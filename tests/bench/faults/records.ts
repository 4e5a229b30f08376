/** Runs inside a page of the extension, on its own database. */
import { withStore } from '../../../src/store/db';
import { rebuildDays } from '../../../src/store/traces';

/** Keys of the day rows that a rebuild from the traces changes, adds or takes away. */
export function differing(): Promise<string[]> {
  return withStore(async (store) => {
    const rows = async () =>
      new Map(
        (await store.getAll('days')).map((row) => [
          `${row.day} ${row.platform}`,
          JSON.stringify(row),
        ]),
      );
    const before = await rows();
    await rebuildDays(store);
    const after = await rows();
    const keys = new Set([...before.keys(), ...after.keys()]);
    return [...keys].filter((key) => before.get(key) !== after.get(key));
  });
}
