/** From a built folder to everything that is handed out. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crxOf, filesIn, withKey, zipOf } from './archive';
import { notesOf } from './notes';
import type { Browser } from './policies';
import { linuxPolicy, registryFile } from './policies';
import { signingKey } from './signing-key';
import { Unmade } from './unmade';
import { UPDATE_FILE, updateManifest } from './update-manifest';

const BROWSERS: readonly Browser[] = ['chrome', 'edge'];
const SUMS = 'SHA256SUMS';

interface Wanted {
  /** Built extension. */
  built: string;
  /** The same, built for Firefox. */
  builtForFirefox: string;
  /** Where the packages go; what is there of before goes. */
  out: string;
  keyFile: string;
  changeLog: string;
  /** Folder of a web server from which the unit's browsers install and update. */
  updateUrl?: string | undefined;
}

export interface Packages {
  id: string;
  version: string;
  /** A key was made; where. */
  madeKey: string | null;
  files: string[];
}

/** Nothing is written where something is wrong: throws Unmade. */
export async function packageFrom(wanted: Wanted): Promise<Packages> {
  const { built, builtForFirefox, out, keyFile, changeLog } = wanted;
  const files = filesIn(built);
  const { version } = JSON.parse(Buffer.from(files.get('manifest.json') ?? '{}').toString());
  const notes = notesOf(changeLog, version);
  const server = wanted.updateUrl === undefined ? null : folderOf(wanted.updateUrl);
  const key = signingKey(keyFile);
  const name = `fingertip-burden-meter-${version}`;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const put = (file: string, content: string | Uint8Array) =>
    writeFileSync(join(out, file), content);

  // Both stores take the same files, and none with a key of one's own.
  const store = zipOf(files);
  for (const browser of BROWSERS) put(`${name}-${browser}.zip`, store);
  // Firefox takes it for good once its own store has signed it.
  put(`${name}-firefox.zip`, zipOf(filesIn(builtForFirefox)));
  const offline = zipOf(withKey(files, key.public));
  put(`${name}-offline.zip`, offline);
  await crxOf(offline, key.file, join(out, `${name}.crx`));
  put(`发布说明-${version}.txt`, `指尖负担计 ${version}\n\n${notes}\n`);
  if (server) {
    const update = new URL(UPDATE_FILE, server).href;
    put(UPDATE_FILE, updateManifest(key.id, version, new URL(`${name}.crx`, server).href));
    for (const browser of BROWSERS) {
      put(`policy-windows-${browser}.reg`, registryFile(browser, { id: key.id, update }));
    }
    put('policy-linux.json', linuxPolicy({ id: key.id, update }));
  }
  const made = readdirSync(out).sort();
  put(SUMS, made.map((file) => `${sha256(join(out, file))}  ${file}\n`).join(''));
  return { id: key.id, version, madeKey: key.made ? key.file : null, files: [...made, SUMS] };
}

/** An address of a folder, with its slash. */
function folderOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new Unmade(
      `“${address}”不是网页服务器的地址，没有打包。应当像 http://10.1.2.3/burden/。`,
      `"${address}" is no address of a web server, and nothing was packaged. It should look like http://10.1.2.3/burden/.`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
