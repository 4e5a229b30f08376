/**
 * What a page can ask of its browser to learn who is there. Runs in the page, before and after a
 * user's press; everything it answers is compared with an unmeasured page and a browser without the
 * extension.
 */
export interface Probes {
  /** Facts that must be alike, as text. */
  facts: Record<string, string>;
  /** Times that are compared as such, ms. */
  times: Record<string, number[]>;
}

declare global {
  var watched: { calls: Record<string, number>; records: string[]; events: string[] };
}

/** Put first into the page: what later scripts would trip over. */
export const TRIPWIRES = `<script>
  const watched = { calls: {}, records: [], events: [] };
  window.watched = watched;
  const count = (name) => { watched.calls[name] = (watched.calls[name] ?? 0) + 1; };
  const wrap = (of, names) => {
    for (const name of names) {
      const own = Object.getOwnPropertyDescriptor(of.prototype, name);
      if (typeof own?.value === 'function') of.prototype[name] = function (...all) {
        count(of.name + '.' + name); return own.value.apply(this, all);
      };
      else if (own?.get) Object.defineProperty(of.prototype, name, { ...own, get() {
        count(of.name + '.' + name); return own.get.call(this);
      } });
    }
  };
  wrap(EventTarget, ['addEventListener', 'removeEventListener', 'dispatchEvent']);
  wrap(Element, ['closest', 'matches', 'querySelector', 'querySelectorAll', 'getAttribute', 'setAttribute', 'shadowRoot', 'getBoundingClientRect']);
  wrap(Node, ['textContent', 'appendChild', 'insertBefore', 'contains', 'isConnected']);
  wrap(HTMLInputElement, ['value', 'type']);
  wrap(Event, ['composedPath', 'target', 'preventDefault', 'stopPropagation']);
  wrap(Document, ['querySelector', 'querySelectorAll', 'createElement', 'title']);
  for (const name of ['MutationObserver', 'IntersectionObserver', 'PerformanceObserver', 'WeakRef', 'AbortController']) {
    const Own = window[name];
    window[name] = new Proxy(Own, { construct(of, all) { count(name); return new of(...all); } });
  }
  const marks = new MutationObserver((all) => {
    for (const one of all) for (const node of [...one.addedNodes, ...one.removedNodes]) watched.records.push('node ' + node.nodeName);
    for (const one of all) if (one.type === 'attributes') watched.records.push('attribute ' + one.attributeName);
  });
  marks.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const name of ['message', 'messageerror', 'error', 'unhandledrejection', 'storage', 'securitypolicyviolation', 'focus', 'blur', 'beforeunload', 'rejectionhandled', 'languagechange', 'resize', 'scroll'])
    addEventListener(name, (event) => watched.events.push(name + (event.message ?? '')), true);
</script>`;

/** @param id of the extension, as who knows it would ask for it */
export async function probe(id: string): Promise<Probes> {
  const strange = 'abcdefghijklmnopabcdefghijklmnop';
  const quiet = () => new Promise((done) => setTimeout(done, 0));
  const took = async (work: () => unknown): Promise<number> => {
    const at = performance.now();
    await work();
    return performance.now() - at;
  };
  const outcome = async (url: string, way: string): Promise<string> => {
    const loads = (element: HTMLElement & { src?: string }) =>
      new Promise<string>((done) => {
        element.onload = () => done('load');
        element.onerror = () => done('error');
        setTimeout(() => done('neither'), 10_000);
        element.src = url;
        document.body.append(element);
      }).finally(() => element.remove());
    if (way === 'fetch') return fetch(url).then(String, (error) => String(error));
    if (way === 'picture') return loads(document.createElement('img'));
    if (way === 'script') return loads(document.createElement('script'));
    return loads(document.createElement('iframe'));
  };
  const FILES = [
    'manifest.json',
    'platform.js',
    'detectors.js',
    'icon/16.png',
    'popup.html',
    'nothing.txt',
  ];
  const WAYS = ['fetch', 'picture', 'script', 'frame'];
  const resources = async (of: string) => {
    const all = FILES.flatMap((file) => WAYS.map((way) => [file, way] as const));
    const outcomes = await Promise.all(
      all.map(
        async ([file, way]) =>
          `${file} ${way}: ${await outcome(`chrome-extension://${of}/${file}`, way)}`,
      ),
    );
    return outcomes.join('\n').replaceAll(of, 'ID');
  };
  // biome-ignore lint/suspicious/noExplicitAny: whatever there is.
  const { chrome } = window as any;
  const ours = await resources(id);
  const calls = JSON.stringify(watched.calls, Object.keys(watched.calls).sort());
  const facts: Record<string, string> = {
    globals: Object.getOwnPropertyNames(window).sort().join(),
    'symbols of the window': Object.getOwnPropertySymbols(window).map(String).join(),
    chrome: chrome ? Object.keys(chrome).sort().join() : 'none',
    'chrome.runtime': typeof chrome?.runtime,
    'root attributes': document.documentElement.getAttributeNames().join(),
    elements: [...document.querySelectorAll('*')].map((one) => one.tagName).join(),
    'style sheets': String(document.styleSheets.length + document.adoptedStyleSheets.length),
    frames: String(window.length),
    'changes of the document': watched.records.join('; '),
    events: watched.events.join(),
    'calls of tampered functions': calls,
    stack: String(new Error('here').stack).replace(/:\d+/g, ''),
    'performance entries': performance
      .getEntries()
      .filter(
        ({ entryType }) => !/paint|event|first-input|long|visibility|navigation/.test(entryType),
      )
      .map(({ entryType, name }) => `${entryType} ${name}`)
      .filter((one) => !one.includes(id) && !one.includes(strange))
      .join(),
    'stores of the page': JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
    ]),
    'workers of the origin': String(
      (await navigator.serviceWorker?.getRegistrations())?.length ?? 'none',
    ),
    "the extension's files": ours,
    "the extension's files, beside those of one that is not there": String(
      ours === (await resources(strange)),
    ),
  };
  const answers = [];
  if (chrome?.runtime?.sendMessage) {
    answers.push(
      await new Promise((done) =>
        chrome.runtime.sendMessage(id, { type: 'batch' }, () => done('answered')),
      ).catch(String),
    );
  }
  facts['message to the extension'] = answers.join() || 'no way to send one';
  const times: Probes['times'] = {
    'dispatch of a click': [],
    'file of the extension': [],
    'file of none': [],
  };
  const button = document.querySelector('button') as HTMLElement;
  for (let i = 0; i < 60; i += 1) {
    times['dispatch of a click']?.push(
      await took(() => {
        for (let n = 0; n < 200; n += 1)
          button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      }),
    );
    // In turns: what comes first after the clicks waits longer.
    const files = { 'file of the extension': id, 'file of none': strange };
    const inTurn = Object.entries(files);
    for (const [what, of] of i % 2 === 0 ? inTurn : inTurn.reverse()) {
      times[what]?.push(
        await took(() => fetch(`chrome-extension://${of}/manifest.json`).catch(() => 0)),
      );
    }
    await quiet();
  }
  return { facts, times };
}
