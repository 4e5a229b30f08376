/** A folder of synthetic packets on disk, and the command run over it as anybody would run it. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SurveyDefinition } from '../../src/core/survey/definition';
import { backupFile } from '../../src/seal/backup';
import type { KeyHalves } from '../../src/seal/key-pair';
import { makeKeys } from '../../src/seal/key-pair';
import { signSurvey } from '../../src/seal/signature';
import { surveyFile } from '../../src/seal/signed-survey';
import type { SyntheticFile } from '../bench/survey/synthetic';
import { filesOf, syntheticSurvey } from '../bench/survey/synthetic';

const START = resolve(import.meta.dirname, '../../src/cli/start.mjs');
const PASSPHRASE = '春江花月夜2026';

export interface Said {
  code: number;
  out: string;
  err: string;
}

export interface SurveyFolder {
  home: string;
  definition: SurveyDefinition;
  key: KeyHalves;
  path: (...names: string[]) => string;
  text: (...names: string[]) => string;
  /** Files into a folder below. */
  put: (folder: string, files: readonly SyntheticFile[]) => void;
  survey: (...args: string[]) => Promise<Said>;
  /** `aggregate` with survey, key and passphrase given. */
  aggregate: (folder: string, out: string, ...more: string[]) => Promise<Said>;
  remove: () => void;
}

export async function surveyFolder(): Promise<SurveyFolder> {
  const home = mkdtempSync(join(tmpdir(), 'burden-survey-test-'));
  const path = (...names: string[]) => join(home, ...names);
  const [organiser, key, other] = await Promise.all([
    makeKeys('sign'),
    makeKeys('open'),
    makeKeys('open'),
  ]);
  const definition = syntheticSurvey(key.public);
  const signed = await signSurvey(definition, organiser);
  const split = { ...definition, aggregators: [...definition.aggregators] };
  split.aggregators.push({ name: '县委党校', key: other.public });
  writeFileSync(path('survey.json'), surveyFile(signed));
  writeFileSync(path('forged.json'), surveyFile(signed).replace('省委党校', '省委办公'));
  writeFileSync(path('split.json'), surveyFile(await signSurvey(split, organiser)));
  const loose = await signSurvey({ ...definition, minimumPackets: 3 }, organiser);
  writeFileSync(path('loose.json'), surveyFile(loose));
  const noisy = await signSurvey({ ...definition, noise: true }, organiser);
  writeFileSync(path('noisy.json'), surveyFile(noisy));
  const shorter = await signSurvey({ ...definition, questions: [] }, organiser);
  writeFileSync(path('shorter.json'), surveyFile(shorter));
  writeFileSync(path('backup.json'), await backupFile([organiser, key], PASSPHRASE));
  writeFileSync(path('other-backup.json'), await backupFile([other], PASSPHRASE));
  // As a text editor leaves it.
  writeFileSync(path('passphrase.txt'), `\uFEFF${PASSPHRASE}\r\n`);
  const survey = (...args: string[]) => run(home, args);
  return {
    ...{ home, definition, key, path, survey },
    text: (...names) => readFileSync(path(...names), 'utf8'),
    put(folder, files) {
      mkdirSync(path(folder), { recursive: true });
      for (const { name, text } of files) writeFileSync(path(folder, name), text);
    },
    aggregate: (folder, out, ...more) =>
      survey(
        ...['aggregate', folder, '--out', out, '--survey', 'survey.json'],
        ...['--key', 'backup.json', '--passphrase-file', 'passphrase.txt', ...more],
      ),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

export async function syntheticFiles(
  from: number,
  to: number,
  definition: SurveyDefinition,
): Promise<SyntheticFile[]> {
  const numbers = Array.from({ length: to - from }, (_, i) => from + i);
  return (await Promise.all(numbers.map((n) => filesOf(n, definition)))).flat();
}

function run(cwd: string, args: readonly string[]): Promise<Said> {
  const env = { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', npm_lifecycle_event: '' };
  return new Promise((done) => {
    execFile(process.execPath, [START, ...args], { cwd, env }, (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}
