/** Builds what is committed in two folders of their own: the same files must come out. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './lock';

interface Twice {
  /** Of all files of each build. */
  hashes: string[];
  differing: string[];
  files: number;
}

export function buildTwice(): Twice {
  const [one, other] = [digestsOfBuild('one'), digestsOfBuild('another place')];
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  return {
    hashes: [one, other].map(hashOfAll),
    differing: names.filter((name) => one.get(name) !== other.get(name)),
    files: names.length,
  };
}

/** Folders of other names and lengths, so that no path of the machine can be in what comes out. */
function digestsOfBuild(name: string): Map<string, string> {
  const base = mkdtempSync(join(tmpdir(), 'burden-supply-'));
  const folder = join(base, name);
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, folder]);
  execFileSync('cp', ['-a', '--reflink=auto', join(ROOT, 'node_modules'), folder]);
  // What runs this is in development; what is built is not.
  const { NODE_ENV: _here, ...env } = process.env;
  execFileSync('npx', ['wxt', 'prepare'], { cwd: folder, stdio: 'pipe', env });
  execFileSync('npx', ['wxt', 'build'], { cwd: folder, stdio: 'pipe', env });
  const found = digests(join(folder, '.output/chrome-mv3'));
  rmSync(base, { recursive: true, force: true });
  return found;
}

function digests(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  return new Map(files.map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}

function hashOfAll(of: Map<string, string>): string {
  return sha256([...of].map(([name, digest]) => `${digest}  ${name}\n`).join(''));
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
