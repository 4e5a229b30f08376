/** Whether a course's media plays here: audio or video that is more than decoration. */
import { allIn, isShown } from './shown';

/** A smaller picture is no lesson. */
const MIN_WIDTH = 120;
const MIN_HEIGHT = 90;
/** A sound without controls that is over this soon rings for a message. */
const MIN_SOUND_S = 15;

const MEDIA = 'video, audio';
/** Players of custom elements are drawn by then; so many elements are asked for a shadow root. */
const FIND_AFTER_MS = 1_500;
const MAX_HOSTS = 3_000;

/** Muted and looping, a background that starts and loops by itself, or too small to watch. */
export function isDecoration(media: HTMLMediaElement): boolean {
  const silent = media.muted || media.volume === 0;
  if (media.loop && (silent || (media.autoplay && !media.controls))) return true;
  if (!(media instanceof HTMLVideoElement)) return !media.controls && media.duration < MIN_SOUND_S;
  if (!silent) return false;
  // Sound from a video that is hidden is a lecture; a silent one is nothing.
  const { width, height } = media.getBoundingClientRect();
  return width < MIN_WIDTH || height < MIN_HEIGHT || !isShown(media);
}

/** Waiting for data is not playing. */
function plays(media: HTMLMediaElement): boolean {
  const runs = !media.paused && !media.ended && media.readyState >= 3;
  return runs && media.isConnected && !isDecoration(media);
}

/**
 * Calls `changed` whenever media starts or stops playing in this document, open shadow roots
 * that were clicked in included. Speed does not matter: what counts is the time spent.
 */
export function watchMedia(
  document: Document,
  changed: (playing: boolean) => void,
  signal: AbortSignal,
): void {
  const playing = new Set<HTMLMediaElement>();
  const known = new WeakSet<Node>();
  let said = false;
  const options = { capture: true, passive: true, signal };
  const judge = (media: HTMLMediaElement) => {
    if (plays(media)) {
      playing.add(media);
      // Taken out of the page it pauses, and only it hears that.
      if (!known.has(media)) media.addEventListener('pause', onMedia, options);
      known.add(media);
    } else playing.delete(media);
    if (said === playing.size > 0) return;
    said = !said;
    changed(said);
  };
  const onMedia = (event: Event) => {
    const [media] = event.composedPath();
    if (media instanceof HTMLMediaElement) judge(media);
  };
  const listen = (root: Node) => {
    for (const type of ['playing', 'waiting', 'pause', 'ended', 'emptied', 'volumechange']) {
      root.addEventListener(type, onMedia, options);
    }
  };
  listen(document);
  const hear = (root: ShadowRoot) => {
    if (known.has(root)) return;
    known.add(root);
    listen(root);
    for (const media of root.querySelectorAll<HTMLMediaElement>(MEDIA)) judge(media);
  };
  // Media events stay inside their shadow root; a player is known by a press on it, or found once.
  document.addEventListener(
    'pointerdown',
    (event) => {
      for (const node of event.composedPath()) {
        if (node instanceof ShadowRoot) hear(node);
      }
    },
    options,
  );
  // Put into a page where something plays already.
  for (const media of document.querySelectorAll<HTMLMediaElement>(MEDIA)) judge(media);
  const find = () => {
    for (const host of allIn(document, '*', MAX_HOSTS)) {
      if (host.shadowRoot?.querySelector(MEDIA)) hear(host.shadowRoot);
    }
  };
  const view = document.defaultView;
  view?.addEventListener('load', () => setTimeout(find, FIND_AFTER_MS), { signal });
  if (document.readyState === 'complete') find();
}
