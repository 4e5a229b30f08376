import type { Rule } from '../finding';
import { beside, counted } from './counted';
import { isAssessed } from './mandated';
import { byPlatform } from './platform-rows';

/** One a workday, which nobody's own pleasure keeps up on a platform of his office. */
export const LIKES_A_WEEK = 5;

/**
 * 点赞量、网络投票数、转发量作为考评依据. Evidence by METHOD: like_n (likes, shares, votes, comments)
 * on assessed platforms; elsewhere a like is a like.
 */
export const likes: Rule = (evidence) =>
  byPlatform(evidence)
    .filter(({ platform }) => isAssessed(platform))
    .flatMap((mine) =>
      beside(
        counted(evidence, 'likes', mine, {
          metric: 'like_n',
          of: (row) => row.clicks['like-share'],
          each: LIKES_A_WEEK,
          span: 'week',
        }),
        [],
      ),
    );
