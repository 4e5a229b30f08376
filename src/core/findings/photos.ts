import type { Rule } from '../finding';
import { beside, counted } from './counted';
import { isVoluntary } from './mandated';
import { byPlatform, sumOf } from './platform-rows';

/** One a workday: proof of having worked, where now and then a photo belongs to the work. */
export const PHOTOS_A_WEEK = 5;

/**
 * 上传工作照片、视频和轨迹 / 过度留痕. Evidence by METHOD: upload_n (photo). Videos and tracks are not
 * told apart from other files, so only photos make the finding. What its user marked as voluntary
 * is left out.
 */
export const photos: Rule = (evidence) =>
  byPlatform(evidence)
    .filter(({ platform }) => !isVoluntary(platform))
    .flatMap((mine) =>
      beside(
        counted(evidence, 'photos', mine, {
          metric: 'photo_n',
          of: (row) => row.photoN,
          each: PHOTOS_A_WEEK,
          span: 'week',
        }),
        [{ metric: 'upload_n', value: sumOf(mine.rows, (row) => row.uploadN) }],
      ),
    );
