/**
 * The truth, as the page itself knows it: in the page's own world, independent of the extension.
 * Each trusted input, focus and visibility, each click with the purpose that the page's author
 * meant, media, and loads. Posted to the demo's own server; contains no text either.
 */
(() => {
  const root = document.documentElement;
  // A tab keeps its name over navigations of one site.
  if (window === top) window.name ||= Math.random().toString(36).slice(2);
  const about = {
    tab: window.top.name,
    doc: Math.random().toString(36).slice(2),
    platform: root.dataset.platform,
    top: window === top,
  };
  const origin = Date.now() - performance.now();
  let queue = [];
  let leaving = false;
  const note = (kind, t, more = {}) => queue.push({ kind, at: origin + t, ...more });
  const send = () => {
    if (queue.length === 0) return;
    navigator.sendBeacon('/truth', JSON.stringify({ ...about, events: queue }));
    queue = [];
  };
  const attended = () => document.visibilityState === 'visible' && document.hasFocus();
  const listen = (type, handler) =>
    addEventListener(type, handler, { capture: true, passive: true });

  note('open', 0, { visible: document.visibilityState === 'visible' });
  let scrolling = false;
  for (const type of [
    'keydown',
    'pointerdown',
    'wheel',
    'touchstart',
    'touchmove',
    'pointermove',
  ]) {
    listen(type, (event) => {
      if (!event.isTrusted) return;
      if (type === 'pointerdown') scrolling = true;
      if (attended()) note('input', event.timeStamp, { type });
      if (type === 'keydown') note('key', event.timeStamp);
      const panel = event.target.closest?.('[data-truth=login]');
      if (panel && (type === 'keydown' || type === 'pointerdown')) note('panel', event.timeStamp);
    });
  }
  listen('pointerup', () => {
    scrolling = false;
  });
  listen('scroll', (event) => {
    if (scrolling && attended()) note('input', event.timeStamp, { type: 'scroll' });
  });
  // A label passes its press on to its field; that second event is no click of the user's.
  let labelled = null;
  listen('click', (event) => {
    if (!event.isTrusted) return;
    if (event.target === labelled) {
      labelled = null;
      return;
    }
    labelled = event.target.closest?.('label')?.control ?? null;
    const meant = event.target.closest?.('[data-purpose], [class*=purpose-]');
    const purpose =
      meant?.dataset.purpose ?? /purpose-([a-z-]+)/.exec(meant?.getAttribute('class') ?? '')?.[1];
    note('click', event.timeStamp, { purpose: purpose ?? 'other' });
  });

  const watch = new Set();
  const media = (on, t) => {
    for (const one of watch) if (one.paused || one.ended) watch.delete(one);
    note('media', t, { playing: on && watch.size > 0 && attended() });
  };
  for (const type of ['playing', 'pause', 'ended']) {
    listen(type, (event) => {
      if (event.target instanceof HTMLMediaElement && type === 'playing') watch.add(event.target);
      media(true, performance.now());
    });
  }
  const away = (t) => {
    if (window !== top || leaving) return;
    setTimeout(() => {
      if (attended()) return;
      note('break', t);
      media(false, t);
      send();
    }, 0);
  };
  listen('blur', (event) => event.target === window && away(event.timeStamp));
  listen('focus', (event) => event.target === window && media(true, event.timeStamp));
  document.addEventListener('visibilitychange', (event) => {
    if (document.visibilityState === 'hidden') away(event.timeStamp);
    else media(true, event.timeStamp);
    send();
  });
  listen('load', (event) => {
    if (event.target === document) note('load', event.timeStamp, { attended: attended() });
  });
  listen('pagehide', (event) => {
    media(false, event.timeStamp);
    note('close', event.timeStamp);
    leaving = true;
    send();
  });
  setInterval(send, 1_000);
})();
