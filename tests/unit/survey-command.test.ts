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
import { fieldsOf } from '../../src/core/survey/fields';
import { addRuns } from '../../src/core/survey/run';
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
  [['merge', 'a', '--survey', 's', '--out', 'o', '--key', 'k'], '看不懂：merge --key'],
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
      ...{ passphraseFile: 'passphrase.txt', add: [], out: 'none', cores: 1, ...change },
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
  function counted(name: string, from: number, n: number): string {
    const { definition } = folder;
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
    const run = addRuns(definition, [{ counts, shown: null }]);
    writeFileSync(folder.path(name), countsText(definition, { ...run, marks: MarkList.of(marks) }));
    return folder.path(name);
  }
  const merged = (counts: string[], survey = 'survey.json', out = 'none') => {
    const command: Merge = {
      name: 'merge',
      counts,
      survey: folder.path(survey),
      out: folder.path(out),
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
    writeFileSync(folder.path('newer.json'), text.replace('"version":1', '"version":2'));
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

  it('makes no table that differs from those before by less than a cell', async () => {
    const runs = [counted('a.json', 0, 40), counted('b.json', 100, 6)];
    const said = await merged(runs, 'survey.json', 'close');
    expect(said.join()).toContain('表还是原来那 40 个数据包的');
    await merged([counted('a.json', 0, 40)], 'survey.json', 'alone');
    expect(folder.text('close', 'publish', 'table.csv')).toBe(
      folder.text('alone', 'publish', 'table.csv'),
    );
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
