/**
 * Courses: when a player is at work here (METHOD: activity study), when the page confirms one as
 * finished, and the prompts that must be pressed or the time stops counting.
 */
import { isCourseDone, isStillThere } from '../core/answer';
import { STUDIES } from '../core/lexicon';
import type { Clicked } from './control';
import { clickedBy, dialogAround } from './control';
import type { Detector } from './detector';
import { isDecoration, isMedia } from './media';
import { answerTo } from './outcome';
import { watchReading } from './reading';
import { textIn } from './shown';
import { isMessage } from './spoken';

/** Attended: half of the media was played here, or, where it was resumed, this long. */
const ATTENDED_SHARE = 0.5;
const ATTENDED_S = 20;
/** A stopped player is left after this long. */
const LEFT_AFTER_MS = 10 * 60_000;
/** What one answers to it, one way or the other. */
const STAYS =
  /^\s*[\dA-D]\s*$|继续|[确认]|^\s*[是好否]|在|学习|取消|关闭|退出|提交|验证|ok|yes|no|continue|still/i;
/** What is pressed at a course's end. */
const FINISHES = /^(?!已|未|全部).*(?:完成|学完|看完|读完|结束|下一|提交)|next|finish|complete/i;
/** Goes on with what that press began; any other press leads to something else. */
const GOES_ON = /^(?:确[认定]|是|好|我?知道|ok|yes)/i;
/** Speaks of this course; 已完成 alone may stand beside another. */
const OWN_COURSE = /恭喜|学习状态|计入|本(?:课程|章节?|节|课|视频|课件)/;
/** A course that ended, its clock and its last page confirm one course. */
const SAME_COURSE_MS = 10_000;
/** One prompt is answered once; what it asks may have to be answered twice. */
const SAME_PROMPT_MS = 2_000;
const SAME_BOX_MS = 30_000;

export const studyDetector =
  (hiddenMedia: boolean): Detector =>
  (document, platform, emit, heard, signal) => {
    const prompt = platform.rules?.study?.prompt;
    let doneAt = Number.NEGATIVE_INFINITY;
    const done = (t: number) => {
      if (t - doneAt > SAME_COURSE_MS) emit({ kind: 'checkin', form: 'media' });
      doneAt = t;
    };
    let reading = false;
    const hidden = watchHidden(document, hiddenMedia, (ms, t) =>
      emit({ kind: 'hidden-media', ms, t }),
    );
    let leaving: ReturnType<typeof setTimeout> | undefined;
    let answered: Element | null = null;
    let answeredAt = Number.NEGATIVE_INFINITY;
    heard.onMedia((playing) => {
      clearTimeout(leaving);
      if (playing) emit({ kind: 'context', context: 'player', on: true });
      else {
        leaving = setTimeout(() => {
          if (!reading) emit({ kind: 'context', context: 'player', on: false });
        }, LEFT_AFTER_MS);
      }
      hidden.note(playing);
    });
    watchReading(
      document,
      heard,
      platform.category,
      (now) => {
        reading = now;
        if (!hidden.playing()) emit({ kind: 'context', context: 'player', on: now });
      },
      () => done(performance.now()),
      signal,
    );
    const options = { capture: true, passive: true, signal };
    document.addEventListener('visibilitychange', () => hidden.note(hidden.playing()), options);
    heard.onLeaving(() => hidden.note(false), signal);

    document.addEventListener(
      'ended',
      (event) => {
        const [media] = event.composedPath();
        if (!isMedia(media) || isDecoration(media)) return;
        if (document.visibilityState === 'hidden' || !attended(media)) return;
        void answerTo(document, heard, {
          judge: (text) => (isCourseDone(text) ? 'accepted' : null),
          signal,
        }).then(({ answer }) => {
          if (answer === 'accepted') done(performance.now());
        });
      },
      options,
    );

    let finishing = new AbortController();
    signal.addEventListener('abort', () => finishing.abort());
    heard.on('click', (event) => {
      const clicked = event.isTrusted ? clickedBy(event) : null;
      if (!clicked || clicked.name === '' || GOES_ON.test(clicked.name)) return;
      if (!STUDIES.includes(platform.category)) return;
      finishing.abort(null);
      if (!FINISHES.test(clicked.name)) return;
      finishing = new AbortController();
      // A course without media is turned over to its end, or its time is served.
      void answerTo(document, heard, {
        judge: (text, holder) =>
          isCourseDone(text) && (OWN_COURSE.test(text) || isMessage(holder)) ? 'accepted' : null,
        signal: finishing.signal,
      }).then(({ answer, at }) => answer === 'accepted' && done(at));
    });
    heard.on('click', (event) => {
      const clicked = event.isTrusted ? clickedBy(event) : null;
      const box = clicked && promptAround(clicked, prompt);
      if (!box) return;
      const since = event.timeStamp - answeredAt;
      if (since < (box === answered ? SAME_BOX_MS : SAME_PROMPT_MS)) return;
      answered = box;
      answeredAt = event.timeStamp;
      emit({ kind: 'prompt', t: answeredAt });
    });
    signal.addEventListener('abort', () => {
      clearTimeout(leaving);
      hidden.note(false);
    });
  };

export function attended({ duration, played }: HTMLMediaElement): boolean {
  let seconds = 0;
  for (let i = 0; i < played.length; i += 1) seconds += played.end(i) - played.start(i);
  return seconds >= Math.min(ATTENDED_S, duration * ATTENDED_SHARE);
}

/** What asks whether one is still there, where the press was on a button of it. */
function promptAround({ target, control, name }: Clicked, selector?: string): Element | null {
  if (selector === undefined && !STAYS.test(name)) return null;
  // Many draw it in a plain box: then what asks is looked for around the control itself.
  const dialog = selector ? target.closest(selector) : (dialogAround(target) ?? control);
  if (!dialog || name === '') return null;
  // The innermost part may be the row of buttons; what it asks stands beside it.
  for (let at: Element | null = dialog, up = 0; at && up < 4; at = at.parentElement, up += 1) {
    const text = textIn(at, 301);
    if (text.length > 300) return null;
    if (selector !== undefined || isStillThere(text)) return at;
  }
  return null;
}

/** Browsers hold the timers of a hidden page to one a minute; whoever is later slept. */
const [BEAT_MS, BEAT_MAX_MS] = [30_000, 90_000];

/** Time that media plays in a hidden page, and since when; only where the user wants that recorded. */
function watchHidden(document: Document, wanted: boolean, tell: (ms: number, t: number) => void) {
  let playing = false;
  let since: number | null = null;
  let ms = 0;
  let counted = 0;
  let beat: ReturnType<typeof setInterval> | undefined;
  const count = () => {
    const now = performance.now();
    if (now - counted <= BEAT_MAX_MS) ms += now - counted;
    counted = now;
  };
  return {
    playing: () => playing,
    note(now: boolean) {
      playing = now;
      const counts = wanted && now && document.visibilityState === 'hidden';
      if (!counts && since !== null) {
        clearInterval(beat);
        count();
        if (Math.round(ms) > 0) tell(Math.round(ms), since);
        since = null;
      }
      if (!counts || since !== null) return;
      [since, counted, ms] = [performance.now(), performance.now(), 0];
      beat = setInterval(count, BEAT_MS);
    },
  };
}
