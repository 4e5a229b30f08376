/** The one table of a survey, made over what this browser keeps. */
import { digestOf } from '../../src/seal/definition-digest';
import { tableRelease } from '../../src/seal/table-release';
import { withStore } from '../../src/store/db';
import { publishTally, readRelease } from '../../src/store/released';
import { withRoom } from '../../src/store/room';
import type { WorkbenchDoors } from '../../src/ui/workbench/doors';

export const publishing: Pick<WorkbenchDoors, 'publish' | 'released'> = {
  async publish(shown, key) {
    const { signed, marks, counts } = shown;
    const { release, noise } = await tableRelease(signed.definition, marks, counts, key);
    return withRoom((store) => publishTally(store, shown, noise, release));
  },
  async released(definition) {
    const digest = await digestOf(definition);
    return (await withStore((store) => readRelease(store, digest))) !== undefined;
  },
};
