/** Everything that the extension keeps, read through the browser's own interfaces. */
import type { Product } from '../../e2e/product';

/** The browser's API, in a page of the extension. */
declare const chrome: {
  storage: Record<string, { get(key: null): Promise<Record<string, unknown>> }>;
  scripting: { getRegisteredContentScripts(): Promise<unknown> };
  alarms: { getAll(): Promise<unknown> };
};

/** By name of the place, all that it holds as text. */
export type Held = Record<string, string>;

export async function readStores(product: Product): Promise<Held> {
  const page = await product.open('manifest.json');
  try {
    return await page.evaluate(async () => {
      const held: Record<string, string> = {};
      // What JSON leaves out (bytes, files, maps) is spelt out.
      const plain = async (value: unknown): Promise<unknown> => {
        if (value instanceof Blob) return ['blob', await plain(await value.arrayBuffer())];
        if (value instanceof ArrayBuffer) {
          const bytes = new Uint8Array(value);
          return [new TextDecoder().decode(bytes), [...bytes]];
        }
        if (ArrayBuffer.isView(value)) {
          const { buffer, byteOffset, byteLength } = value;
          return plain(buffer.slice(byteOffset, byteOffset + byteLength));
        }
        if (value instanceof Map || value instanceof Set) return plain([...value]);
        if (value instanceof CryptoKey) return ['key', value.type, value.usages];
        if (Array.isArray(value)) return Promise.all(value.map(plain));
        if (value === null || typeof value !== 'object') {
          return typeof value === 'bigint' ? String(value) : value;
        }
        const fields = Object.entries(value).map(async ([key, of]) => [key, await plain(of)]);
        return Object.fromEntries(await Promise.all(fields));
      };
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, fail) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => fail(request.error);
        });
      for (const { name = '' } of await indexedDB.databases()) {
        const db = await asked(indexedDB.open(name));
        for (const store of db.objectStoreNames) {
          const from = db.transaction(store).objectStore(store);
          const rows = [asked(from.getAllKeys()), asked(from.getAll())];
          const all = await plain(await Promise.all(rows));
          held[`IndexedDB ${name}/${store}`] = JSON.stringify(all);
        }
        db.close();
      }
      for (const area of ['local', 'session', 'sync', 'managed']) {
        const all = await chrome.storage[area]?.get(null).catch((error) => ({ none: `${error}` }));
        held[`chrome.storage.${area}`] = JSON.stringify(all);
      }
      held.localStorage = JSON.stringify({ ...localStorage });
      held.sessionStorage = JSON.stringify({ ...sessionStorage });
      held.cookies = document.cookie;
      held['registered scripts'] = JSON.stringify(
        await chrome.scripting.getRegisteredContentScripts(),
      );
      held.alarms = JSON.stringify(await chrome.alarms.getAll());
      const caches_ = await Promise.all(
        (await caches.keys()).map(async (name) => {
          const requests = await (await caches.open(name)).keys();
          return [name, requests.map(({ url }) => url)];
        }),
      );
      held['cache storage'] = JSON.stringify(caches_);
      const files: string[] = [];
      const root = (await navigator.storage.getDirectory()) as unknown as {
        keys(): AsyncIterable<string>;
      };
      for await (const name of root.keys()) files.push(name);
      held['private files'] = JSON.stringify(files);
      return held;
    });
  } finally {
    await page.close();
  }
}
