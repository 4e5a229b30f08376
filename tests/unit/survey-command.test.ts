/** What the command does not do: each with the sentence that says why, and nothing written. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aggregate } from '../../src/cli/aggregate';
import type { Aggregate, Merge } from '../../src/cli/command';
import { chosenLanguage, commandOf } from '../../src/cli/command';
import { countsText } from '../../src/cli/counts-file';
import { MarkList } from '../../src/cli/mark-list';
import { merge } from '../../src/cli/merge';
import { Stop } from '../../src/cli/stop';
import { languageOf, saying } from '../../src/cli/words';
import { count, noCounts } from '../../src/core/survey/counts';
import type { SignedSurvey } from '../../src/core/survey/definition';
import { fieldsOf } from '../../src/core/survey/fields';
import type { SurveyFolder } from './survey-folder';
import { surveyFolder } from './survey-folder';
import { wordsIn } from './ui-words';

const say = saying('zh');
let folder: SurveyFolder;
beforeAll(async () => {
  // Also where the tests themselves are run by somebody who could be asked.
  Object.defineProperty(process.stdin, 'isTTY', { value: false, configurable: true });
  folder = await surveyFolder();
  folder.put('packets', [{ name: 'a.json', text: 'x' }]);
  folder.put('there', []);
});
afterAll(() => folder.remove());

/** What is said, by whoever refuses. */
async function refusal(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Stop) return say(error.sentence, ...error.values);
    throw error;
  }
  return '';
}

const USED: [string[], string][] = [
  [['sum'], '没有 sum 这个命令。'],
  [['aggregate', '--survey', 's', '--out', 'o', '--key', 'k'], '请给出一个文件夹。'],
  [['aggregate', 'a', 'b', '--survey', 's', '--out', 'o', '--key', 'k'], '请给出一个文件夹。'],
  [['aggregate', 'a', '--survey', 's', '--out', 'o'], '还缺 --key。'],
  [['aggregate', 'a', '--survey', '', '--out', 'o', '--key', 'k'], '还缺 --survey。'],
  [['merge', '--survey', 's', '--out', 'o'], '请给出至少一个计数文件。'],
  [['merge', 'a', '--survey', 's', '--out', 'o', '--add', 'b'], '看不懂：merge --add'],
  [['merge', 'a', '--out', 'o', '--survey', 's', '--lang', 'fr'], '--lang 只能是 zh 或 en。'],
];

describe('what is asked for', () => {
  it.each(USED)('is refused where it is not to be understood: %j', async (args, says) => {
    expect(await refusal(() => commandOf(args))).toBe(says);
  });

  it.each(['0', '-1', '1.5', 'all', '257'])('takes no %s cores', async (cores) => {
    const args = [
      'aggregate',
      'a',
      '--survey',
      's',
      '--out',
      'o',
      '--key',
      'k',
      `--cores=${cores}`,
    ];
    expect(await refusal(() => commandOf(args))).toBe('--cores 应当是 1 到 256 的整数。');
  });

  it('never takes a passphrase, and says so of an option that is none', async () => {
    const args = [
      'aggregate',
      'a',
      '--survey',
      's',
      '--out',
      'o',
      '--key',
      'k',
      '--passphrase',
      'p',
    ];
    expect(await refusal(() => commandOf(args))).toMatch(/^看不懂：.*--passphrase/);
  });

  it('is help where nothing is', () => {
    for (const args of [[], ['help'], ['aggregate', '-h']]) {
      expect(commandOf(args)).toEqual({ name: 'help' });
    }
    expect(say('help')).toContain('用法');
    expect(saying('en')('help')).toContain('Usage');
  });

  it('is answered in the language of the machine, or in the one that is chosen', () => {
    expect(languageOf({ LANG: 'en_US.UTF-8' })).toBe('en');
    expect(languageOf({ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' })).toBe('zh');
    expect(languageOf({})).toBe('zh');
    expect(chosenLanguage(['merge', '--lang', 'en', '--nonsense'], {})).toBe('en');
  });
});

const REFUSED: [change: Partial<Aggregate>, says: string][] = [
  [{ survey: 'forged.json' }, '调研定义的签名对不上：签名以后改过，或者损坏了。'],
  [
    { survey: 'split.json' },
    '这份调研由两个汇总方分开汇总，要在扩展的“汇总调研”页上做，这个命令还不会。',
  ],
  [{ survey: 'nowhere.json' }, '读不了 nowhere.json（ENOENT）。'],
  [
    { survey: 'backup.json' },
    'backup.json 不能用作调研定义：\n  整个文件  这不是调研定义文件  请选组织者发来的“指尖负担计-调研定义.json”。数据包、密钥备份和完整备份都不是它。',
  ],
  [
    { survey: 'loose.json' },
    '调研定义要的超过了允许的，所以不能汇总：\n  收到 3 份就出结果，太少，至少要 20 份',
  ],
  [{ key: 'other-backup.json' }, '这份备份里的密钥不是这份调研的汇总方的，一个数据包也打不开。'],
  [{ key: 'survey.json' }, 'survey.json 不是密钥备份。'],
  [{ passphraseFile: 'survey.json' }, '口令不对。'],
  [{ passphraseFile: 'nowhere' }, '读不了 nowhere（ENOENT）。'],
  [{ passphraseFile: null }, '这里没法当面问口令，请用 --passphrase-file。'],
  [{ folder: 'survey.json' }, 'survey.json 不是文件夹。'],
  [{ out: 'there' }, 'there 已经有了，没有改动。请换一个新文件夹。'],
  [{ out: 'packets/out' }, 'packets/out 在数据包的文件夹里面。请放到外面。'],
  [{ add: ['survey.json'] }, 'survey.json 不是计数文件。'],
];

describe('aggregate', () => {
  it.each(REFUSED)('is refused, and writes nothing: %j', async (change, says) => {
    const asked: Aggregate = {
      ...{ name: 'aggregate', folder: 'packets', survey: 'survey.json', key: 'backup.json' },
      ...{ passphraseFile: 'passphrase.txt', add: [], out: 'none', publish: false, cores: 1 },
      ...change,
    };
    const below = (name: string) => folder.path(name);
    const command: Aggregate = {
      ...asked,
      ...{ folder: below(asked.folder), survey: below(asked.survey), key: below(asked.key) },
      ...{ out: below(asked.out), add: asked.add.map(below) },
      passphraseFile: asked.passphraseFile && below(asked.passphraseFile),
    };
    const said = await refusal(() => aggregate(command, say, wordsIn('zh_CN')));
    expect(said.replaceAll(`${folder.home}/`, '')).toBe(says);
    nothingWritten();
  });
});

describe('merge', () => {
  /** A run of `n` packets, numbered from `from`. */
  function counted(name: string, from: number, n: number, survey = 'survey.json'): string {
    const { definition } = JSON.parse(folder.text(survey)) as SignedSurvey;
    const counts = noCounts(
      definition.id,
      fieldsOf(definition).map(({ bands }) => bands),
    );
    for (let i = 0; i < n; i += 1)
      count(
        counts,
        fieldsOf(definition).map(() => i % 2),
      );
    const marks = Array.from({ length: n }, (_, i) => {
      const mark = Buffer.alloc(16);
      mark.writeUInt32LE(from + i);
      return mark.toString('base64url');
    });
    const run = { counts, marks: MarkList.of(marks) };
    writeFileSync(folder.path(name), countsText(definition, run, false));
    return folder.path(name);
  }
  const merged = (
    counts: string[],
    survey = 'survey.json',
    out = 'none',
    change: Partial<Merge> = {},
  ) => {
    const command: Merge = {
      ...{ name: 'merge', counts, survey: folder.path(survey), out: folder.path(out) },
      ...{ key: null, passphraseFile: null, publish: true, ...change },
    };
    return merge(command, say, wordsIn('zh_CN'));
  };

  it('adds no packet twice', async () => {
    const runs = [counted('a.json', 0, 100), counted('b.json', 90, 100)];
    expect(await refusal(() => merged(runs))).toMatch(/^有 10 个数据包在两次里都计过/);
    expect(await refusal(() => merged([counted('a.json', 0, 50), folder.path('a.json')]))).toMatch(
      /^有 50 个/,
    );
    nothingWritten();
  });

  it('takes no counts that are of another definition, changed, or none', async () => {
    const own = counted('own.json', 0, 100);
    const text = folder.text('own.json');
    writeFileSync(folder.path('more.json'), text.replaceAll('"packets":100', '"packets":101'));
    writeFileSync(
      folder.path('unsorted.json'),
      text.replace(/"marks":".{22}/, '"marks":"_____________________w'),
    );
    writeFileSync(folder.path('newer.json'), text.replace('"version":2', '"version":3'));
    const said = async (file: string, survey?: string) =>
      (await refusal(() => merged([file], survey))).replaceAll(`${folder.home}/`, '');
    expect(await said(own, 'shorter.json')).toBe('own.json 是另一份调研的计数。');
    for (const name of ['more.json', 'unsorted.json']) {
      expect(await said(folder.path(name))).toBe(`计数文件 ${name} 损坏了，或者改过。`);
    }
    expect(await said(folder.path('newer.json'))).toBe('newer.json 是别的版本写的计数文件。');
    nothingWritten();
  });

  it('shows what runs too small to be shown come to together', async () => {
    const runs = [counted('a.json', 0, 15), counted('b.json', 100, 15)];
    const said = await merged(runs, 'survey.json', 'together');
    expect(said).toContain('合计 30 个数据包');
    expect(existsSync(folder.path('together', 'publish', 'table.csv'))).toBe(true);
  });

  it('makes no table unless it is asked for one, and says how to', async () => {
    const runs = [counted('a.json', 0, 40)];
    const said = await merged(runs, 'survey.json', 'kept', { publish: false });
    expect(said).toContain('没有出表，只写了 private。收齐了，用 merge 加 --publish 出一次表');
    expect(readdirSync(folder.path('kept'))).toEqual(['private']);
    expect(
      await merged([folder.path('kept/private/counts.json')], 'survey.json', 'made'),
    ).toContain(say('ofTable'));
    expect(existsSync(folder.path('made', 'publish', 'table.csv'))).toBe(true);
  });

  it('adds nothing to counts that a table was made of', async () => {
    await merged([counted('a.json', 0, 40)], 'survey.json', 'closed');
    const closed = folder.path('closed/private/counts.json');
    for (const publish of [true, false]) {
      const more = merged([closed, counted('b.json', 100, 40)], 'survey.json', 'none', { publish });
      expect(await refusal(() => more)).toMatch(
        /closed\/private\/counts.json 已经出过表，不再往里加/,
      );
    }
    nothingWritten();
  });

  it('needs the key where the table has noise, and makes the same one again with it', async () => {
    const run = () => [counted('a.json', 0, 400, 'noisy.json')];
    expect(await refusal(() => merged(run(), 'noisy.json'))).toBe(
      '这份调研的表要加随机误差，误差由密钥算出：请加上 --key。',
    );
    nothingWritten();
    const key = folder.path('backup.json');
    const passphraseFile = folder.path('passphrase.txt');
    for (const out of ['noisy-once', 'noisy-again']) {
      await merged(run(), 'noisy.json', out, { key, passphraseFile });
    }
    const table = folder.text('noisy-once', 'publish', 'table.csv');
    expect(folder.text('noisy-again', 'publish', 'table.csv')).toBe(table);
    await merged([counted('a.json', 0, 400)], 'survey.json', 'plain');
    const plain = folder.text('plain', 'publish', 'table.csv');
    const cellsIn = (text: string) => text.match(/"person:burden".*/g)?.join('\n');
    expect(cellsIn(table)).not.toBe(cellsIn(plain));
    // Without a table no key is asked for.
    await merged(run(), 'noisy.json', 'noisy-kept', { publish: false });
  });

  it('publishes nothing of too few', async () => {
    const said = await merged([counted('a.json', 0, 19)], 'survey.json', 'few');
    expect(said).toContain('不到 20 个数据包，还不能出表：只写了 private');
    expect(readdirSync(folder.path('few'))).toEqual(['private']);
  });
});

function nothingWritten() {
  expect(existsSync(folder.path('none'))).toBe(false);
  expect(readdirSync(folder.home).filter((name) => name.includes('unfinished'))).toEqual([]);
}
