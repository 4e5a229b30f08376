import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageFrom } from '../../packaging/package';
import { Unmade } from '../../packaging/unmade';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);
const LOG = '# 更新说明\n\n## 1.2.3（2026-11-29）\n\n- 修好了一个毛病。\n\n## 1.2.2\n\n- 旧的。\n';
const made = (more: Partial<Parameters<typeof packageFrom>[0]> = {}) =>
  packageFrom({
    ...{
      built: at('built'),
      builtForFirefox: at('firefox'),
      out: at('out'),
      keyFile: at('keys', 'own.pem'),
      changeLog: LOG,
    },
    ...more,
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'burden-package-'));
  mkdirSync(at('built', '_locales'), { recursive: true });
  writeFileSync(at('built', 'manifest.json'), '{"manifest_version":3,"version":"1.2.3"}');
  writeFileSync(at('built', '_locales', 'zh.json'), '{"name":"指尖"}');
  mkdirSync(at('firefox'));
  writeFileSync(at('firefox', 'manifest.json'), '{"version":"1.2.3","for":"firefox"}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const archive = (name: string) => unzipSync(readFileSync(at('out', name)));
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString();

describe('packages', () => {
  it('are three for the stores, one for a folder, one that is signed, notes and checksums', async () => {
    const { files } = await made();
    expect(files.sort()).toEqual(readdirSync(at('out')).sort());
    expect(files.sort()).toEqual([
      'SHA256SUMS',
      'fingertip-burden-meter-1.2.3-chrome.zip',
      'fingertip-burden-meter-1.2.3-edge.zip',
      'fingertip-burden-meter-1.2.3-firefox.zip',
      'fingertip-burden-meter-1.2.3-offline.zip',
      'fingertip-burden-meter-1.2.3.crx',
      '发布说明-1.2.3.txt',
    ]);
    expect(readFileSync(at('out', '发布说明-1.2.3.txt'), 'utf8')).toBe(
      '指尖负担计 1.2.3\n\n- 修好了一个毛病。\n',
    );
    const sums = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: at('out') }).toString();
    expect(sums.trim().split('\n')).toHaveLength(files.length - 1);
  });

  it('hold what was built: for the stores without a key, by hand with the one that names the CRX', async () => {
    const { id } = await made();
    const store = archive('fingertip-burden-meter-1.2.3-edge.zip');
    expect(Object.keys(store).sort()).toEqual(['_locales/zh.json', 'manifest.json']);
    expect(JSON.parse(text(store['manifest.json'])).key).toBeUndefined();
    const firefox = archive('fingertip-burden-meter-1.2.3-firefox.zip');
    expect(JSON.parse(text(firefox['manifest.json'])).for).toBe('firefox');
    const offline = archive('fingertip-burden-meter-1.2.3-offline.zip');
    const { key, version } = JSON.parse(text(offline['manifest.json']));
    expect(version).toBe('1.2.3');
    const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
    const letters = [...hash.slice(0, 32)].map(
      (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)],
    );
    expect(id).toBe(letters.join(''));
    const crx = readFileSync(at('out', 'fingertip-burden-meter-1.2.3.crx'));
    expect([crx.toString('latin1', 0, 4), crx.readUInt32LE(4)]).toEqual(['Cr24', 3]);
    expect(unzipSync(crx.subarray(12 + crx.readUInt32LE(8)))).toEqual(offline);
  });

  it('are the same bytes again from the same files and key', async () => {
    const { madeKey } = await made();
    expect(madeKey).toBe(at('keys', 'own.pem'));
    const key = readFileSync(at('keys', 'own.pem'), 'utf8');
    const before = readFileSync(at('out', 'SHA256SUMS'), 'utf8');
    const again = await made();
    expect(again.madeKey).toBeNull();
    expect(readFileSync(at('keys', 'own.pem'), 'utf8')).toBe(key);
    expect(readFileSync(at('out', 'SHA256SUMS'), 'utf8')).toBe(before);
  });

  it('name no server unless one is asked for, and then wherever it takes', async () => {
    await made();
    for (const file of ['chrome.zip', 'offline.zip']) {
      const files = archive(`fingertip-burden-meter-1.2.3-${file}`);
      expect(text(files['manifest.json'])).not.toMatch(/update_url|http/);
    }
    const { id } = await made({ updateUrl: 'http://10.1.2.3/a&b' });
    expect(readFileSync(at('out', 'update.xml'), 'utf8')).toContain(
      'codebase="http://10.1.2.3/a&amp;b/fingertip-burden-meter-1.2.3.crx" version="1.2.3"',
    );
    const linux = JSON.parse(readFileSync(at('out', 'policy-linux.json'), 'utf8'));
    const wanted = {
      installation_mode: 'normal_installed',
      update_url: 'http://10.1.2.3/a&b/update.xml',
      override_update_url: true,
    };
    expect(linux).toEqual({ ExtensionSettings: { [id]: wanted } });
    for (const [browser, maker] of Object.entries({
      chrome: 'Google\\Chrome',
      edge: 'Microsoft\\Edge',
    })) {
      const file = readFileSync(at('out', `policy-windows-${browser}.reg`));
      expect([...file.subarray(0, 2)]).toEqual([0xff, 0xfe]);
      const lines = file.toString('utf16le').slice(1).split('\r\n');
      expect(lines[2]).toBe(
        `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${maker}\\ExtensionSettings\\${id}]`,
      );
      expect(lines).toContain('"update_url"="http://10.1.2.3/a&b/update.xml"');
      expect(lines).toContain('"override_update_url"=dword:00000001');
    }
  });
});

describe('nothing is packaged, and what is there stays', () => {
  const refused = async (more: Parameters<typeof made>[0]) => {
    mkdirSync(at('out'), { recursive: true });
    writeFileSync(at('out', 'before'), '');
    const why = await made(more).then(
      () => null,
      (error: unknown) => error,
    );
    expect(why).toBeInstanceOf(Unmade);
    expect(readdirSync(at('out'))).toEqual(['before']);
    return (why as Unmade).message;
  };

  it('where the change log says nothing of the version', async () => {
    expect(await refused({ changeLog: '## 1.2.2\n\n- 旧的。\n' })).toMatch(
      /没有 1\.2\.3[\s\S]*## 1\.2\.3/,
    );
    expect(await refused({ changeLog: '## 1.2.3\n\n## 1.2.2\n\n- 旧的。\n' })).toMatch(/1\.2\.3/);
  });

  it('where the server’s address is none', async () => {
    expect(await refused({ updateUrl: '10.1.2.3/burden' })).toMatch(/不是网页服务器的地址/);
    expect(await refused({ updateUrl: 'ftp://10.1.2.3/' })).toMatch(/no address of a web server/);
  });

  it('where the key is something else', async () => {
    mkdirSync(at('keys'));
    writeFileSync(at('keys', 'own.pem'), '一封信');
    expect(await refused({})).toMatch(/RSA/);
    expect(readFileSync(at('keys', 'own.pem'), 'utf8')).toBe('一封信');
  });
});
