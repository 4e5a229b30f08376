/** The steps of a survey of two, over what this browser keeps of it. */
import { digestOf } from '../../src/seal/definition-digest';
import { releaseOf } from '../../src/seal/table-release';
import { withStore } from '../../src/store/db';
import { readRelease } from '../../src/store/released';
import { withRoom } from '../../src/store/room';
import * as kept from '../../src/store/split';
import { saveFile } from '../../src/ui/save-file';
import type { SplitProps } from '../../src/ui/workbench/doors';
import { Split } from '../../src/ui/workbench/split';
import type { SplitDoors } from '../../src/ui/workbench/split-doors';
import { splitSide } from './split-side';

const doors: SplitDoors = {
  side: splitSide,
  work: (id) => withStore((store) => kept.readWork(store, id)),
  halves: (id) => withStore((store) => kept.readHalves(store, id)),
  count: (id) => withStore((store) => kept.countHalves(store, id)),
  add: (id, halves, tally) => withRoom((store) => kept.addHalves(store, id, halves, tally)),
  keepCrossed: (id, crossed) => withRoom((store) => kept.keepCrossed(store, id, crossed)),
  keepStated: (id, good, secret) => withRoom((store) => kept.keepStated(store, id, good, secret)),
  released: async (definition) => {
    const digest = await digestOf(definition);
    return withStore((store) => readRelease(store, digest));
  },
  keepSum: (id, made) => withRoom((store) => kept.keepSum(store, id, made)),
  startOver: (id) => withRoom((store) => kept.startOver(store, id, releaseOf)),
  save: saveFile,
};

export function SplitSurvey(props: SplitProps) {
  return <Split {...props} doors={doors} />;
}
