/** The detectors, put by the worker into a frame that is measured and seen: see src/detect/summon.ts. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { checkinDetector } from '../src/detect/checkin';
import { clickDetector } from '../src/detect/click';
import { expiryDetector } from '../src/detect/expiry';
import { formDetector } from '../src/detect/form';
import { loginDetector } from '../src/detect/login';
import { quizDetector } from '../src/detect/quiz';
import { rankDetector } from '../src/detect/rank';
import { returnedFormDetector } from '../src/detect/returned-form';
import { studyDetector } from '../src/detect/study';
import { bring } from '../src/detect/summon';
import { uploadDetector } from '../src/detect/upload';

export default defineUnlistedScript(() => {
  bring(({ shapeKey, hiddenMedia }) => [
    loginDetector,
    expiryDetector,
    clickDetector,
    formDetector(shapeKey),
    returnedFormDetector,
    uploadDetector,
    checkinDetector,
    studyDetector(hiddenMedia),
    quizDetector,
    rankDetector,
  ]);
});
