/**
 * The browser's extension API in a browser that has none, as Chrome 109 offers it: by promise, or by
 * callback and lastError. In pages and in the worker alike; what it answers is decided by the test
 * (browser.ts), which runs outside.
 */
(() => {
  const { words, manifest, origin } = globalThis.extensionFacts;
  const listeners = new Map();
  const event = (name) => ({
    addListener: (listener) => {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    },
    removeListener: (listener) => {
      const had = listeners.get(name) ?? [];
      listeners.set(
        name,
        had.filter((one) => one !== listener),
      );
    },
    hasListener: (listener) => (listeners.get(name) ?? []).includes(listener),
  });
  const runtime = {
    id: 'a'.repeat(32),
    getURL: (path) => new URL(path, `${origin}/`).href,
    getManifest: () => manifest,
  };
  const asked =
    (name) =>
    (...given) => {
      const answered = typeof given.at(-1) === 'function' ? given.pop() : null;
      // As messages are: what JSON does not carry does not arrive.
      const answer = globalThis.askBrowser(name, JSON.stringify(given)).then((text) => {
        const { value, error } = JSON.parse(text);
        if (error) throw new Error(error);
        return value;
      });
      if (!answered) return answer;
      answer.then(answered, (error) => {
        runtime.lastError = { message: error.message };
        answered();
        delete runtime.lastError;
      });
    };
  const part = (name, methods, events = []) => ({
    ...Object.fromEntries(methods.map((one) => [one, asked(`${name}.${one}`)])),
    ...Object.fromEntries(events.map((one) => [one, event(`${name}.${one}`)])),
  });
  const area = (name) => part(`storage.${name}`, ['get', 'set', 'remove'], ['onChanged']);

  globalThis.chrome = {
    runtime: Object.assign(
      runtime,
      part('runtime', ['sendMessage'], ['onMessage', 'onInstalled', 'onStartup']),
    ),
    i18n: {
      getMessage: (key, values = []) =>
        (words[key]?.message ?? '').replace(/\$([1-9])/g, (_, n) => [values].flat()[n - 1] ?? ''),
      getUILanguage: () => 'zh-CN',
    },
    storage: {
      ...part('storage', [], ['onChanged']),
      ...Object.fromEntries(['local', 'session', 'managed'].map((one) => [one, area(one)])),
    },
    action: part('action', ['setBadgeText', 'setBadgeBackgroundColor']),
    alarms: part('alarms', ['create', 'clear', 'get'], ['onAlarm']),
    idle: part('idle', ['queryState'], ['onStateChanged']),
    permissions: part(
      'permissions',
      ['contains', 'getAll', 'request', 'remove'],
      ['onAdded', 'onRemoved'],
    ),
    scripting: part('scripting', [
      'executeScript',
      'getRegisteredContentScripts',
      'registerContentScripts',
      'unregisterContentScripts',
      'updateContentScripts',
    ]),
    tabs: part('tabs', ['create', 'get', 'query'], ['onCreated', 'onRemoved']),
  };

  /** The test has something happen; a listener that keeps the channel open answers later. */
  globalThis.happened = (name, text) =>
    new Promise((done) => {
      const answer = (value) => done(JSON.stringify(value ?? null));
      const kept = (listeners.get(name) ?? []).map((one) => one(...JSON.parse(text), answer));
      if (!kept.includes(true)) answer();
    });
})();
