/** A table as the workbench makes it, of packets that are made anew. */
import type { SurveyCounts } from '../../../src/core/survey/counts';
import { count, noCounts } from '../../../src/core/survey/counts';
import type { SurveyDefinition } from '../../../src/core/survey/definition';
import { fieldsOf } from '../../../src/core/survey/fields';
import type { RandomBytes } from '../../../src/core/survey/randomise';
import type { Chance } from '../../../src/example/chance';
import type { Member } from './unit';
import { packetAgain } from './unit';

/** @param leftOut how often each field is not given */
export function countsOf(
  members: readonly Pick<Member, 'truth'>[],
  definition: SurveyDefinition,
  bytes: RandomBytes,
  chance: Chance,
  leftOut = 0,
): SurveyCounts {
  const counts = noCounts(
    definition.id,
    fieldsOf(definition).map(({ bands }) => bands),
  );
  for (const member of members) {
    const values = packetAgain(member, definition, bytes);
    count(
      counts,
      values.map((value) => (chance.happens(leftOut) ? null : value)),
    );
  }
  return counts;
}
