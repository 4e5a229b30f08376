/** What is asked for on the command line. */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { codeOf, Stop } from './stop';
import type { Language } from './words';
import { LANGUAGES, languageOf } from './words';

export interface Aggregate {
  name: 'aggregate';
  folder: string;
  survey: string;
  key: string;
  passphraseFile: string | null;
  /** Files of counts that this run goes on from. */
  add: string[];
  out: string;
  publish: boolean;
  cores: number;
}

export interface Merge {
  name: 'merge';
  counts: string[];
  survey: string;
  /** For the noise of a table, where the survey wants any. */
  key: string | null;
  passphraseFile: string | null;
  out: string;
  /** Whether the one table is to be made: nothing is added to these counts after it. */
  publish: boolean;
}

export type Command = Aggregate | Merge | { name: 'help' };

const OPTIONS = {
  survey: { type: 'string' },
  key: { type: 'string' },
  'passphrase-file': { type: 'string' },
  add: { type: 'string', multiple: true },
  out: { type: 'string' },
  publish: { type: 'boolean' },
  cores: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;
/** Which options each command takes, beside those that all do. */
const TAKES = {
  aggregate: ['survey', 'key', 'passphrase-file', 'add', 'out', 'publish', 'cores'],
  merge: ['survey', 'key', 'passphrase-file', 'out', 'publish'],
} as const satisfies Record<string, (keyof typeof OPTIONS)[]>;
const MOST_CORES = 256;

type Options = ReturnType<typeof optionsOf>['values'];

/** @throws Stop */
export function commandOf(args: readonly string[]): Command {
  const { values, positionals } = optionsOf(args);
  const [name, ...rest] = positionals;
  if (values.help || name === undefined || name === 'help') return { name: 'help' };
  if (name !== 'aggregate' && name !== 'merge') throw new Stop('unknownCommand', name);
  const known: readonly string[] = [...TAKES[name], 'lang'];
  const strange = Object.keys(values).find((option) => !known.includes(option));
  if (strange !== undefined) throw new Stop('badOption', `${name} --${strange}`);
  const both = {
    ...{ survey: wanted(values, 'survey'), out: wanted(values, 'out') },
    passphraseFile: values['passphrase-file'] ?? null,
    publish: values.publish ?? false,
  };
  if (name === 'merge') {
    if (rest.length === 0) throw new Stop('someCounts');
    return { name, counts: rest, key: values.key ?? null, ...both };
  }
  const [folder] = rest;
  if (folder === undefined || rest.length > 1) throw new Stop('oneFolder');
  return {
    ...{ name, folder, ...both, key: wanted(values, 'key') },
    add: values.add ?? [],
    cores: coresOf(values.cores),
  };
}

/** Read first of all: what is wrong with the rest is said in it. */
export function chosenLanguage(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: false });
  return LANGUAGES.find((one) => one === values.lang) ?? languageOf(env);
}

function optionsOf(args: readonly string[]) {
  try {
    const parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const { lang } = parsed.values;
    if (lang !== undefined && !LANGUAGES.some((one) => one === lang)) throw new Stop('badLanguage');
    return parsed;
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop('badOption', error instanceof Error ? error.message : codeOf(error));
  }
}

function wanted(values: Options, option: 'survey' | 'key' | 'out'): string {
  const value = values[option];
  if (!value) throw new Stop('wanting', `--${option}`);
  return value;
}

function coresOf(text: string | undefined): number {
  if (text === undefined) return availableParallelism();
  const cores = Number(text);
  if (!Number.isInteger(cores) || cores < 1 || cores > MOST_CORES) throw new Stop('badCores');
  return cores;
}
