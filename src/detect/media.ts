/** Whether a course's media plays here: audio or video that is more than decoration. */
import type { Heard } from './heard';
import { allIn, isShown } from './shown';

/** A smaller picture is no lesson. */
const MIN_WIDTH = 120;
const MIN_HEIGHT = 90;
/** A sound without controls that is over this soon rings for a message. */
const MIN_SOUND_S = 5;

const MEDIA = 'video, audio';
/** A frame that is taken away tells nobody of its media. */
const GONE_LOOK_MS = 2_000;
/** Players of custom elements are drawn by then; so many elements are asked for a shadow root. */
const FIND_AFTER_MS = 1_500;
const MAX_HOSTS = 3_000;

/** Muted and looping, a background that starts and loops by itself, or too small to watch. */
export function isDecoration(media: HTMLMediaElement): boolean {
  const silent = media.muted || media.volume === 0;
  if (media.loop && (silent || (media.autoplay && !media.controls))) return true;
  if (media.nodeName !== 'VIDEO') return !media.controls && media.duration < MIN_SOUND_S;
  if (!silent) return false;
  // Sound from a video that is hidden is a lecture; a silent one is nothing.
  const { width, height } = media.getBoundingClientRect();
  return width < MIN_WIDTH || height < MIN_HEIGHT || !isShown(media);
}

/** By name: one in a frame is none of this document's HTMLMediaElement. */
export function isMedia(target: EventTarget | undefined): target is HTMLMediaElement {
  return /^(VIDEO|AUDIO)$/.test((target as Node | undefined)?.nodeName ?? '');
}

/** Waiting for data is not playing. */
function plays(media: HTMLMediaElement): boolean {
  const runs = !media.paused && !media.ended && media.readyState >= 3;
  // A frame that went on leaves its document without a window.
  const stands = media.isConnected && media.ownerDocument.defaultView !== null;
  return runs && stands && !isDecoration(media);
}

/**
 * Calls `changed` whenever media starts or stops playing in this document, open shadow roots
 * that were clicked in included. Speed does not matter: what counts is the time spent.
 */
export function watchMedia(
  document: Document,
  heard: Pick<Heard, 'on'>,
  changed: (playing: boolean) => void,
  signal: AbortSignal,
): void {
  const playing = new Set<HTMLMediaElement>();
  const known = new WeakSet<Node>();
  let said = false;
  let beat: ReturnType<typeof setInterval> | undefined;
  const options = { capture: true, passive: true, signal };
  const judge = (media: HTMLMediaElement) => {
    if (plays(media)) {
      playing.add(media);
      // Taken out of the page it pauses, and only it hears that.
      if (!known.has(media)) media.addEventListener('pause', onMedia, options);
      known.add(media);
      if (media.ownerDocument !== document)
        beat ??= setInterval(() => playing.forEach(judge), GONE_LOOK_MS);
    } else playing.delete(media);
    if (playing.size === 0) {
      clearInterval(beat);
      beat = undefined;
    }
    if (said === playing.size > 0) return;
    said = !said;
    changed(said);
  };
  const onMedia = (event: Event) => {
    const [media] = event.composedPath();
    if (isMedia(media)) judge(media);
  };
  const listen = (root: Node) => {
    for (const type of ['playing', 'waiting', 'pause', 'ended', 'emptied', 'volumechange']) {
      root.addEventListener(type, onMedia, options);
    }
  };
  /** Courses stand in frames of frames; who sits before the outer page watches them all the same. */
  const enter = (inner: Document) => {
    if (known.has(inner)) return;
    known.add(inner);
    listen(inner);
    inner.addEventListener('load', (event) => look(event.target as Node), options);
    for (const frame of inner.querySelectorAll('iframe, frame')) look(frame);
    for (const media of inner.querySelectorAll<HTMLMediaElement>(MEDIA)) judge(media);
  };
  const look = (frame: Node) => {
    if (!/^I?FRAME$/.test(frame.nodeName)) return;
    try {
      const inner = (frame as HTMLIFrameElement).contentDocument;
      if (inner) enter(inner);
    } catch {
      // Of another origin: its own script tells.
    }
  };
  const hear = (root: ShadowRoot) => {
    if (known.has(root)) return;
    known.add(root);
    listen(root);
    for (const media of root.querySelectorAll<HTMLMediaElement>(MEDIA)) judge(media);
  };
  // Media events stay inside their shadow root; a player is known by a press on it, or found once.
  heard.on('pointerdown', (event) => {
    // The path is dear, and only of a press inside a shadow root it tells more.
    if (!(event.target as Element | null)?.shadowRoot) return;
    for (const node of event.composedPath()) {
      if (node instanceof ShadowRoot) hear(node);
    }
  });
  // Something may play already in a page that this was put into.
  enter(document);
  const find = () => {
    for (const frame of allIn(document, 'iframe, frame', MAX_HOSTS)) look(frame);
    const hosts = Document.prototype.getElementsByTagName.call(document, '*');
    for (let i = 0; i < hosts.length && i < MAX_HOSTS; i += 1) {
      const root = hosts[i]?.shadowRoot;
      if (root?.querySelector(MEDIA)) hear(root);
    }
  };
  const view = document.defaultView;
  view?.addEventListener('load', () => setTimeout(find, FIND_AFTER_MS), { signal });
  if (document.readyState === 'complete') find();
  signal.addEventListener('abort', () => clearInterval(beat));
}
