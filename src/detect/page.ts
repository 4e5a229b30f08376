/**
 * One frame of a registered platform: starts the detectors, and puts what they notice on the way.
 */
import type { Measured } from '../core/measured';
import type { Platform, Whose } from '../core/platform';
import { coversHost } from '../core/platform';
import type { Context } from '../core/trace';
import { attention } from './attention';
import type { FrameChannel } from './channel';
import { startClock } from './clock';
import type { Detector, Emit } from './detector';
import type { Heard } from './heard';
import { hearing, rethrown } from './heard';
import { keysDetector } from './keys';
import { watchMedia } from './media';
import { sender } from './sender';
import { summon } from './summon';
import { waitDetector } from './wait';

/** What the user is in, the innermost first. */
const INNERMOST: readonly Context[] = ['panel', 'form', 'player'];

/** What is told sooner than this after it happened happened now. */
const NOW_MS = 500;

/** A sign-on host of a whole province is named by many platforms; a batch names this many. */
const RELATED_MAX = 50;

/**
 * Measures this frame until `signal` aborts. Answers false where its address is no platform's.
 * @param here whose its address is
 * @param fresh whether the document is watched from its start; put into a page that was open
 *   already, this script knows nothing of how it was opened
 */
export function measurePage(
  document: Document,
  measured: Measured,
  here: Whose,
  channel: FrameChannel,
  fresh: boolean,
  signal: AbortSignal,
): boolean {
  const platform: Platform | undefined = here.own ?? here.related[0];
  if (!platform) return false;

  /** Aborted before what is left to tell is sent: all have their last word. */
  const work = new AbortController();
  signal.addEventListener('abort', () => work.abort());
  const clock = startClock();
  const within = new Set<Context>();
  const root = !ancestors(document).some((address) => coversHost(measured.platforms, address));
  const context = () => INNERMOST.find((one) => within.has(one)) ?? 'page';
  const about = () => ({
    root,
    platform: here.own?.id ?? null,
    relatedTo: here.related.slice(0, RELATED_MAX).map(({ id }) => id),
  });
  const out = sender(channel, about, (leaving) => attended.report(leaving), signal);
  // Left before its detectors came, or where none can: what was clicked counts as clicked.
  const unjudged = (t: number) => emit({ kind: 'click', purpose: 'other', t });
  const { now, late, media, letIn, giveUp } = hearing(document, fresh, unjudged, work.signal);
  const attended = attention(document, {
    root,
    heard: now,
    fresh,
    clock,
    context,
    noticed: out.wake,
    urgent: out.flush,
    signal: work.signal,
  });

  const emit: Emit = (noticed) => {
    if (noticed.kind === 'context') {
      if (noticed.on) within.add(noticed.context);
      else within.delete(noticed.context);
      attended.moved();
      return;
    }
    const now = performance.now();
    const { t = now, ...fact } = noticed;
    if (now - t < NOW_MS) attended.clockHeld();
    out.push({ ...fact, at: clock.wall(t) });
    const { kind } = fact;
    // Another window may wait for this word, and who was let in may close this one at once.
    if (kind === 'clear') out.flush();
    // A window that was opened for one act closes itself, and its last words then do not arrive.
    const acts = kind === 'click' || (kind === 'panel' && fact.state === 'submitted');
    if (acts && document.defaultView?.opener) out.flush();
  };
  const start = (detect: Detector, heard: Heard) => {
    try {
      detect(document, platform, emit, heard, work.signal);
    } catch (error) {
      // A page may hide what one detector needs; the others go on.
      rethrown(error);
    }
  };
  for (const detect of [...(fresh ? [waitDetector] : []), keysDetector]) start(detect, now);
  const acted = summon(
    document,
    channel.detectors,
    (detectors) => {
      for (const detect of detectors(measured)) start(detect, late);
      letIn();
    },
    work.signal,
  );
  const onAct = ({ isTrusted }: Event) => {
    if (isTrusted) acted();
  };
  now.on('pointerdown', onAct);
  now.on('keydown', onAct);
  const onMedia = (playing: boolean) => {
    attended.media(playing);
    media(playing);
    if (playing) acted();
  };
  watchMedia(document, now, onMedia, work.signal);

  const view = document.defaultView as Window;
  const options = { signal };
  // After all that is said as the document is left, promises kept included.
  view.addEventListener(
    'pagehide',
    () => {
      giveUp();
      out.leave(true);
    },
    options,
  );
  // A frame of another process hears of a closing tab too late to be heard itself.
  if (!root) view.addEventListener('beforeunload', () => out.leave(false), options);
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') out.flush();
    },
    options,
  );
  // Stopped while the page goes on (a pause, a removal, a newer script): nothing is lost by it.
  signal.addEventListener('abort', () => {
    giveUp();
    out.flush();
  });
  return true;
}

/** The addresses of the frames around this one, as far as the browser tells: their origins. */
function ancestors(document: Document) {
  const origins = document.location.ancestorOrigins ?? [];
  return [...origins].flatMap((origin) => {
    // An opaque origin ("null") is no platform's.
    const parts = /^(https?:)\/\/(.+?)(?::(\d+))?$/.exec(origin);
    if (!parts) return [];
    const [, protocol = '', hostname = '', port = ''] = parts;
    return [{ protocol, hostname, port, pathname: '/', search: '' }];
  });
}
