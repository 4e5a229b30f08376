/** Builds, packages, and says what was made. */
import type { StdioOptions } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { packageFrom } from './package';
import { Unmade } from './unmade';

const ROOT = resolve(import.meta.dirname, '..');

interface Options {
  out?: string;
  key?: string;
  'update-url'?: string;
}

export async function run(options: Options): Promise<number> {
  const out = resolve(options.out ?? join(ROOT, '.output/package'));
  // What runs this is in development; what is built is not.
  const { NODE_ENV: _here, ...env } = process.env;
  for (const browser of [[], ['-b', 'firefox', '--mv3']]) {
    const stdio: StdioOptions = ['ignore', 'ignore', 'inherit'];
    execFileSync('npx', ['wxt', 'build', ...browser], { cwd: ROOT, stdio, env });
  }
  try {
    const made = await packageFrom({
      built: join(ROOT, '.output/chrome-mv3'),
      builtForFirefox: join(ROOT, '.output/firefox-mv3'),
      out,
      keyFile: resolve(options.key ?? join(ROOT, 'keys/extension.pem')),
      changeLog: readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'),
      updateUrl: options['update-url'],
    });
    console.log(`${made.version}  ${made.id}\n`);
    for (const file of made.files) console.log(`  ${join(relative(process.cwd(), out), file)}`);
    if (made.madeKey) {
      console.log(
        `\n新做了签名密钥 ${made.madeKey}。请另存一份、锁好：丢了它，以后的版本就成了另一个扩展，原来的记录接不上。\nA signing key was made. Keep a copy under lock: without it no later version finds the old records.`,
      );
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Unmade)) throw error;
    console.error(error.message);
    return 2;
  }
}
