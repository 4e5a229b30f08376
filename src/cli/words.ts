/** Every sentence of the command, in Chinese and in English. */

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const HELP = [
  `用法
  npm run survey -- aggregate 文件夹 --survey 调研定义.json --key 密钥备份.json --out 新文件夹
                    [--passphrase-file 文件] [--add 计数.json …] [--publish] [--cores 个数]
  npm run survey -- merge 计数.json … --survey 调研定义.json --out 新文件夹
                    [--publish] [--key 密钥备份.json] [--passphrase-file 文件]

aggregate  打开文件夹（连同里面的文件夹）里的数据包，逐个核对，只留计数。
           没有 --passphrase-file 时当面问口令，输入的字不显示。口令不要写在命令里。
           --add 接着前几次的计数往下加：前几次计过的数据包，不会再计。
merge      把同一个汇总方用同一把密钥几次汇总的计数先加起来，再隐去小格、取整。
--publish  出表：一份调研只出一次，收齐了再用。出过表的计数不再往里加，后来的数据包不计入。
           不写 --publish 只留计数，以后用 merge 单独出表，那些计数文件也记上出过表。
           调研定义里写了加随机误差的，照加，所以 merge 也要 --key；同一批数据包再出，还是同一张表。
           记号在计数文件里：另外复制过的旧计数文件，出表以后请删掉。用它们，或者用同样的数据包
           另做一份，命令拦不住，两张表一减就可能认出人。

新文件夹里
  publish/table.csv      可以发布的表，一行一档；table.parquet 内容相同（用 --publish 才有）
  publish/ranking.csv    可供清理、整合参考的平台（同上）
  private/counts.json    计数，汇总方自己留存，不得发布；给 --add 和 merge 用
  private/refused.csv    没有计入的文件和原因
  private/run.json       这一次的用时和内存

--lang zh|en 选语言。 For English: npm run survey -- help --lang en`,
  `Usage
  npm run survey -- aggregate DIR --survey DEFINITION.json --key BACKUP.json --out NEW-DIR
                    [--passphrase-file FILE] [--add COUNTS.json …] [--publish] [--cores N]
  npm run survey -- merge COUNTS.json … --survey DEFINITION.json --out NEW-DIR
                    [--publish] [--key BACKUP.json] [--passphrase-file FILE]

aggregate  opens the packets in DIR and the folders in it, checks each, and keeps only counts.
           Without --passphrase-file the passphrase is asked for and not shown. Never put it in
           the command itself.
           --add goes on from the counts of earlier runs: what they counted is not counted again.
merge      adds counts of several runs of one aggregator and key, before small cells are withheld
           and numbers rounded.
--publish  makes the table: once a survey, when all packets are in. To counts that were published
           nothing is added, and later packets are not counted. Without it only counts are kept;
           merge makes the table of them later, and marks their files as published. Where the
           definition wants noise there is noise, so that merge needs --key as well; of the same
           packets it is the same table again.
           The mark is in the files of counts: delete other copies of them after the table. The
           command cannot keep anybody from making another table of such copies, or of nearly the
           same packets, and the two may tell who somebody is.

In NEW-DIR
  publish/table.csv      the table that may be published, one row a band; table.parquet is the same
                         (with --publish only)
  publish/ranking.csv    platforms with evidence for clearing out or merging (likewise)
  private/counts.json    counts: the aggregator's own, not for publication; for --add and merge
  private/refused.csv    files that were not counted, and why
  private/run.json       time and memory of this run

--lang zh|en chooses the language. 看中文：npm run survey -- help --lang zh`,
] as const;

const WORDS = {
  help: HELP,
  seeHelp: ['怎么用：npm run survey -- help', 'How to use it: npm run survey -- help'],
  unknownCommand: ['没有 $1 这个命令。', 'There is no command $1.'],
  badOption: ['看不懂：$1', 'Not understood: $1'],
  wanting: ['还缺 $1。', '$1 is missing.'],
  oneFolder: ['请给出一个文件夹。', 'Give one folder.'],
  someCounts: ['请给出至少一个计数文件。', 'Give at least one file of counts.'],
  badCores: ['--cores 应当是 1 到 256 的整数。', '--cores takes a whole number from 1 to 256.'],
  badLanguage: ['--lang 只能是 zh 或 en。', '--lang takes zh or en.'],

  unreadable: ['读不了 $1（$2）。', 'Cannot read $1 ($2).'],
  noFolder: ['$1 不是文件夹。', '$1 is not a folder.'],
  outExists: [
    '$1 已经有了，没有改动。请换一个新文件夹。',
    '$1 is there already and was left alone. Name a new folder.',
  ],
  outInside: [
    '$1 在数据包的文件夹里面。请放到外面。',
    '$1 lies among the packets. Put it outside.',
  ],
  unwritable: ['写不了 $1（$2）。', 'Cannot write $1 ($2).'],

  surveyForm: ['$1 不能用作调研定义：$2', '$1 cannot be used as a survey definition:$2'],
  surveyForged: [
    '调研定义的签名对不上：签名以后改过，或者损坏了。',
    'The definition is not as it was signed: it was changed since, or is damaged.',
  ],
  surveyKey: [
    '调研定义里汇总方的公钥是坏的。',
    'A public key of an aggregator in the definition is none.',
  ],
  surveyFaults: [
    '调研定义要的超过了允许的，所以不能汇总：$1',
    'The definition asks for more than is allowed, so nothing is aggregated:$1',
  ],
  surveySplit: [
    '这份调研由两个汇总方分开汇总，要在扩展的“汇总调研”页上做，这个命令还不会。',
    'Two aggregators share this survey. That is done on the page “Add up a survey” of the extension; this command cannot do it yet.',
  ],

  askPassphrase: ['密钥备份的口令（不显示）：', 'Passphrase of the key backup (not shown): '],
  noTerminal: [
    '这里没法当面问口令，请用 --passphrase-file。',
    'No passphrase can be asked for here: use --passphrase-file.',
  ],
  backupNone: ['$1 不是密钥备份。', '$1 is no key backup.'],
  backupNewer: ['$1 是更新版本写的密钥备份。', '$1 is a key backup of a newer version.'],
  backupDamaged: ['密钥备份 $1 损坏了。', 'The key backup $1 is damaged.'],
  backupPassphrase: ['口令不对。', 'The passphrase is wrong.'],
  otherKey: [
    '这份备份里的密钥不是这份调研的汇总方的，一个数据包也打不开。',
    'No key of this backup is of this survey’s aggregator: it opens none of the packets.',
  ],

  countsNone: ['$1 不是计数文件。', '$1 is no file of counts.'],
  countsNewer: ['$1 是别的版本写的计数文件。', '$1 is a file of counts of another version.'],
  countsOther: ['$1 是另一份调研的计数。', '$1 holds counts of another survey.'],
  countsClosed: [
    '$1 已经出过表，不再往里加：两张表一减，就是后来这些人的表。要加，请用没有出过表的计数，或者把全部数据包放在一起重新汇总；已经出过的那张，别再和新的一起公布。',
    'A table was made of $1, and nothing is added to it: the two tables would tell of those who came since. Use counts of which none was made, or aggregate all packets together; then do not publish both tables.',
  ],
  noiseKey: [
    '这份调研的表要加随机误差，误差由密钥算出：请加上 --key。',
    'The table of this survey has noise, which comes of the key: name it with --key.',
  ],
  countsDamaged: [
    '计数文件 $1 损坏了，或者改过。',
    'The file of counts $1 is damaged, or was changed.',
  ],
  countedTwice: [
    '有 $1 个数据包在两次里都计过，加起来就重了，所以没有加。请把这些数据包放在一起重新汇总。',
    '$1 packets were counted in two of the runs. They would count twice, so nothing was added: aggregate those packets together instead.',
  ],

  stopped: ['停下了，什么都没有写。', 'Stopped; nothing was written.'],
  failed: ['出了意外，什么都没有写：$1', 'Something went wrong; nothing was written: $1'],
  progress: ['已读 $1 个文件，每秒 $2 个', '$1 files read, $2 a second'],

  ofSurvey: ['调研：$1　组织者（自报）：$2', 'Survey: $1 · organiser (self-declared): $2'],
  ofCode: ['调研核对码：$1', 'Code of the survey: $1'],
  ofSigner: ['签名公钥指纹：$1', 'Fingerprint of the signing key: $1'],
  ofFiles: [
    '读了 $1 个文件，计入 $2 个数据包，没有计入 $3 个',
    '$1 files read, $2 packets counted, $3 not counted',
  ],
  ofReason: ['　$1：$2', '  $1: $2'],
  ofRuns: ['加了 $1 次的计数', 'Counts of $1 runs added'],
  ofTotal: ['合计 $1 个数据包', '$1 packets in all'],
  ofPace: [
    '用时 $1 秒，每秒 $2 个文件，用了 $3 个核，内存最多时 $4 MB',
    '$1 s, $2 files a second, on $3 cores, at most $4 MB of memory',
  ],
  ofFolder: [
    '结果在 $1：publish 可以发布，private 汇总方自己留存，不得发布',
    'Results are in $1: publish may be published; private is the aggregator’s own and must not be',
  ],
  ofNoTable: [
    '不到 $1 个数据包，还不能出表：只写了 private',
    'Fewer than $1 packets, so no table yet: only private was written',
  ],
  ofTable: [
    '出表了。一份调研只出这一张：这些计数不再往里加，后来的数据包不计入，也不要另做一张',
    'The table is made, and is the only one of this survey: nothing is added to these counts, later packets are not counted, and no other table should be made',
  ],
  ofNotAsked: [
    '没有出表，只写了 private。收齐了，用 merge 加 --publish 出一次表',
    'No table was asked for: only private was written. Once all packets are in, make the one table by merge with --publish',
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type Sentence = keyof typeof WORDS;
export type Say = (sentence: Sentence, ...values: (string | number)[]) => string;

export function saying(language: Language): Say {
  return (sentence, ...values) =>
    WORDS[sentence][LANGUAGES.indexOf(language)]?.replace(/\$(\d)/g, (_, n) =>
      amount(values[Number(n) - 1] ?? ''),
    ) ?? sentence;
}

/** 100,000 */
function amount(value: string | number): string {
  return typeof value === 'number' ? value.toLocaleString('en') : value;
}

/** What the environment asks for; Chinese where it asks for nothing. */
export function languageOf(env: NodeJS.ProcessEnv): Language {
  return /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'zh';
}
