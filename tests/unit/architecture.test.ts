/** The rules of the house that no compiler holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const files = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const source = [...files('src'), ...files('entrypoints')];

describe('the source', () => {
  it('calls nothing by a name that says nothing', () => {
    const empty = /(^|[/.-])(utils?|helpers?|common|shared|misc|managers?)([/.-]|$)/i;
    expect(source.filter((file) => empty.test(file))).toEqual([]);
  });

  it('reaches for no network', () => {
    const calls =
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection)\s*\(/;
    expect(source.filter((file) => calls.test(read(file)))).toEqual([]);
  });

  it('writes nothing to a console', () => {
    // The command speaks to whoever called it; pages and the worker to nobody.
    const silent = source.filter((file) => !file.startsWith('src/cli/'));
    expect(silent.filter((file) => /\bconsole\./.test(read(file)))).toEqual([]);
  });

  it('draws no chance in core', () => {
    const random = /Math\.random|Date\.now|performance\.now|new Date\(\)/;
    expect(files('src/core').filter((file) => random.test(read(file)))).toEqual([]);
  });

  it('keeps no state of its modules where the worker runs', () => {
    const folders = ['src/access', 'src/store', 'src/worker'];
    const worker = [...folders.flatMap(files), 'src/recorder.ts'];
    const mutable = worker.filter((file) => /^(let|var) /m.test(read(file)));
    expect(mutable).toEqual([]);
  });
});

describe('every detector', () => {
  it('is started by the page', () => {
    const page = read('src/detect/page.ts');
    const detectors = files('src/detect').flatMap((file) => [
      ...read(file).matchAll(/export const (\w+Detector)\b/g),
    ]);
    expect(detectors.length).toBeGreaterThan(5);
    for (const [, name] of detectors) expect(page).toContain(name);
  });
});

describe('the manifest', () => {
  it('asks for no more than it was granted once', async () => {
    const config = read('wxt.config.ts');
    const permissions = /permissions: (\[[^\]]*\])/.exec(config)?.[1]?.replaceAll("'", '"');
    expect(JSON.parse(permissions ?? '[]').sort()).toEqual(
      ['activeTab', 'alarms', 'idle', 'scripting', 'storage', 'unlimitedStorage'].sort(),
    );
    expect(config).not.toMatch(/[^_]host_permissions|web_accessible|externally_connectable/);
  });
});
