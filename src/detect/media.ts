/** Whether a course's media plays here: audio or video that is more than decoration. */

/** A smaller picture is no lesson. */
const MIN_WIDTH = 120;
const MIN_HEIGHT = 90;

/** Muted and looping, or too small to watch: it decorates. */
export function isDecoration(media: HTMLMediaElement): boolean {
  if (media.loop && (media.muted || media.volume === 0)) return true;
  if (!(media instanceof HTMLVideoElement)) return false;
  const { width, height } = media.getBoundingClientRect();
  // Sound from a video that is hidden is a lecture; a silent one is nothing.
  return (width < MIN_WIDTH || height < MIN_HEIGHT) && (media.muted || media.volume === 0);
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
  let said = false;
  const say = () => {
    for (const media of playing) {
      if (media.paused || media.ended || !media.isConnected) playing.delete(media);
    }
    if (said === playing.size > 0) return;
    said = !said;
    changed(said);
  };
  const options = { capture: true, passive: true, signal };
  const onMedia = (event: Event) => {
    const [media] = event.composedPath();
    if (!(media instanceof HTMLMediaElement)) return;
    if (!media.paused && !media.ended && !isDecoration(media)) playing.add(media);
    else playing.delete(media);
    say();
  };
  const listen = (root: Node) => {
    for (const type of ['playing', 'pause', 'ended', 'emptied', 'volumechange']) {
      root.addEventListener(type, onMedia, options);
    }
  };
  listen(document);
  // Media events stay inside their shadow root; a player is known by a press on it.
  const known = new WeakSet<Node>();
  document.addEventListener(
    'pointerdown',
    (event) => {
      for (const node of event.composedPath()) {
        if (!(node instanceof ShadowRoot) || known.has(node)) continue;
        known.add(node);
        listen(node);
      }
    },
    options,
  );
  // Put into a page where something plays already.
  for (const media of document.querySelectorAll<HTMLMediaElement>('video, audio')) {
    if (!media.paused && !media.ended && !isDecoration(media)) playing.add(media);
  }
  say();
}
