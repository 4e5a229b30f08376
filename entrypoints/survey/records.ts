/** The records of a survey's window, and the platforms that they may be of. */
import { readKept } from '../../src/access/kept';
import { readMeasured } from '../../src/access/measured';
import { readRegistry } from '../../src/access/registry';
import type { Platform } from '../../src/core/platform';
import { BUILTIN } from '../../src/registry/builtin';
import { withStore } from '../../src/store/db';
import { readSurveyWindow } from '../../src/store/survey-window';
import type { SurveyDoors } from '../../src/ui/survey/doors';

export const records: SurveyDoors['records'] = async (days) => {
  const [read, { platforms: measured }, { since }, { managed, imported, own }] = await Promise.all([
    withStore((store) => readSurveyWindow(store, days)),
    readMeasured(),
    readKept(),
    readRegistry(),
  ]);
  const sinceWhen = new Map(Object.entries(since));
  // The later entry of an id holds: what is measured is so as it was granted.
  const all = [...BUILTIN, ...managed, ...imported, ...own, ...measured];
  const byId = new Map(all.map((one): [string, Platform] => [one.id, one]));
  return {
    ...read,
    platforms: [...byId.values()],
    measuredSince: new Map(
      measured.flatMap(({ id }): [string, string][] => {
        const day = sinceWhen.get(id);
        return day === undefined ? [] : [[id, day]];
      }),
    ),
  };
};
