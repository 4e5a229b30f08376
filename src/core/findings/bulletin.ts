import type { Rule } from '../finding';
import { beside, counted } from './counted';
import { byPlatform } from './platform-rows';

/** As often as the bulletin is marked to come: whoever looks each time is moved by it. */
export const RANK_VIEWS_A_BULLETIN = 1;

/**
 * 排名通报 月度甚至每周. Evidence by METHOD: the registry's bulletin field with rank_view_n. Quarterly
 * bulletins are outside the clue; that a bulletin comes at all, the user or the registry has stated.
 */
export const bulletin: Rule = (evidence) =>
  byPlatform(evidence).flatMap((mine) => {
    const every = mine.platform?.mandate?.bulletin;
    if (every !== 'weekly' && every !== 'monthly') return [];
    const finding = counted(evidence, 'bulletin', mine, {
      metric: 'rank_view_n',
      of: (row) => row.rankViewN,
      each: RANK_VIEWS_A_BULLETIN,
      span: every === 'weekly' ? 'week' : 'month',
    });
    return beside(finding, []);
  });
