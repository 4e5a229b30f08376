/**
 * Courses: when a player is at work here (METHOD: activity study), when the page confirms one as
 * finished, and the prompts that must be pressed or the time stops counting.
 */
import { isCourseDone, isStillThere } from '../core/answer';
import { controlAt, dialogAround, nameOf, targetOf } from './control';
import type { Detector } from './detector';
import { isDecoration, watchMedia } from './media';
import { answerTo } from './outcome';

/** A course shorter than this was a sound or a trailer. */
const COURSE_MIN_S = 20;
/** Attended: most of the media's length was played in front of the user. */
const ATTENDED_SHARE = 0.5;
/** A stopped player is left after this long. */
const LEFT_AFTER_MS = 10 * 60_000;

export const studyDetector =
  (hiddenMedia: boolean): Detector =>
  (document, platform, emit, signal) => {
    const prompt = platform.rules?.study?.prompt;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    watchMedia(
      document,
      (playing) => {
        clearTimeout(leaving);
        if (playing) emit({ kind: 'context', context: 'player', on: true });
        else {
          leaving = setTimeout(
            () => emit({ kind: 'context', context: 'player', on: false }),
            LEFT_AFTER_MS,
          );
        }
        hidden.note(playing);
      },
      signal,
    );
    const hidden = watchHidden(document, hiddenMedia, (ms) => emit({ kind: 'hidden-media', ms }));
    const options = { capture: true, passive: true, signal };
    document.addEventListener('visibilitychange', () => hidden.note(hidden.playing()), options);

    document.addEventListener(
      'ended',
      (event) => {
        const [media] = event.composedPath();
        if (!(media instanceof HTMLMediaElement) || isDecoration(media)) return;
        if (document.visibilityState === 'hidden' || !attended(media)) return;
        void answerTo(document, {
          judge: (text) => (isCourseDone(text) ? 'accepted' : null),
          signal,
        }).then((answer) => {
          if (answer === 'accepted') emit({ kind: 'checkin', form: 'media' });
        });
      },
      options,
    );

    document.addEventListener(
      'click',
      (event) => {
        const target = event.isTrusted ? targetOf(event) : null;
        if (target && answersPrompt(target, prompt)) {
          emit({ kind: 'prompt', t: event.timeStamp });
        }
      },
      options,
    );
    signal.addEventListener('abort', () => {
      clearTimeout(leaving);
      hidden.note(false);
    });
  };

function attended(media: HTMLMediaElement): boolean {
  if (!(media.duration >= COURSE_MIN_S)) return false;
  let played = 0;
  for (let i = 0; i < media.played.length; i += 1) {
    played += media.played.end(i) - media.played.start(i);
  }
  return played >= media.duration * ATTENDED_SHARE;
}

/** A press on the button of a dialog that asks whether one is still there. */
function answersPrompt(target: Element, selector: string | undefined): boolean {
  const dialog = selector ? target.closest(selector) : dialogAround(target);
  if (!dialog || nameOf(controlAt(target)).trim() === '') return false;
  return selector !== undefined || isStillThere((dialog.textContent ?? '').slice(0, 300));
}

/** Time that media plays in a hidden page; only where the user wants that recorded. */
function watchHidden(document: Document, wanted: boolean, tell: (ms: number) => void) {
  let playing = false;
  let since: number | null = null;
  return {
    playing: () => playing,
    note(now: boolean) {
      playing = now;
      const counts = wanted && now && document.visibilityState === 'hidden';
      if (!counts && since !== null) {
        const ms = Math.round(performance.now() - since);
        since = null;
        if (ms > 0) tell(ms);
      }
      if (counts) since ??= performance.now();
    },
  };
}
