/** Every place where the product reads a file that somebody else may have written. */

import { jsonParts } from '../../../src/core/copy/write-json';
import { readCopy } from '../../../src/core/copy-parse';
import { parseRegistry } from '../../../src/core/registry-file';
import {
  COUNTS_FORMAT,
  COUNTS_NOTE,
  COUNTS_VERSION,
  CountsRefused,
  parseCounts,
} from '../../../src/core/survey/counts-schema';
import type { SurveyDefinition } from '../../../src/core/survey/definition';
import { ExchangeRefused } from '../../../src/core/survey/exchange';
import {
  EXCHANGE_FORMAT,
  EXCHANGE_VERSION,
  parseExchangeFile,
} from '../../../src/core/survey/exchange-schema';
import { fieldsOf } from '../../../src/core/survey/fields';
import { parsePacket, parsePacketFile } from '../../../src/core/survey/packet-schema';
import { Refused } from '../../../src/core/survey/refusal';
import { parseAggregatorKey, parseSurvey } from '../../../src/core/survey/schema';
import { BUILTIN } from '../../../src/registry/builtin';
import { aggregatorKeyFile } from '../../../src/seal/aggregator-key';
import { BackupError, backupFile, openBackup } from '../../../src/seal/backup';
import { digestOf } from '../../../src/seal/definition-digest';
import { sealPacket } from '../../../src/seal/packet-seal';
import { signSurvey } from '../../../src/seal/signature';
import { importSurvey, surveyFile } from '../../../src/seal/signed-survey';
import { isLocked, LockError, lock, unlock } from '../../../src/ui/dashboard/data/lock';
import { copyOf } from '../../unit/copy-sample';
import { daily, windowOf } from '../../unit/survey-sample';
import { keysOf, surveyFor, textOf } from '../../unit/threat-rig';
import type { Outcome } from './judge';
import { refusing } from './judge';
import { splitImporters } from './split-importers';

export interface Importer {
  name: string;
  /** Good files of its kind. */
  corpus: string[];
  read: (text: string) => Outcome | Promise<Outcome>;
  /** Its files are bytes, each a letter here; they are no JSON. */
  bytes?: true;
  /** A key that is drawn from a passphrase, slowly on purpose, lets fewer cases be played. */
  slow?: true;
}

export async function importers(): Promise<Importer[]> {
  const keys = await keysOf();
  const definition = surveyFor(keys);
  const signed = await signSurvey(definition, keys.signer);
  const packetText = textOf(windowOf(daily('oa', 50)), definition);
  const sealed = await sealPacket([new TextEncoder().encode(packetText)], definition);
  const copy = [...jsonParts(copyOf())].map(({ text }) => text).join('');
  const locked = (await lock(new Blob([copy]), PASSPHRASE)).join('');
  const counts = JSON.stringify(countsOf(definition));
  const exchange = JSON.stringify({
    ...{ format: EXCHANGE_FORMAT, version: EXCHANGE_VERSION, survey: definition.id },
    ...{ definition: await digestOf(definition), step: 'check', from: 0, sealed: 'AAAA' },
  });
  return [
    {
      name: 'registry',
      corpus: [JSON.stringify(REGISTRY)],
      read: (text) => told(parseRegistry(text), 'registry'),
    },
    {
      name: 'survey definition',
      corpus: [surveyFile(signed)],
      read: (text) => told(parseSurvey(text), 'survey'),
    },
    {
      name: 'survey definition, with its signature',
      corpus: [surveyFile(signed)],
      read: async (text) => {
        const read = await importSurvey(text);
        return read.kind === 'survey' ? { taken: read.survey } : { refused: read.kind };
      },
    },
    {
      name: 'public key of an aggregator',
      corpus: [aggregatorKeyFile({ name: '县委党校', key: keys.opener.public })],
      read: (text) => told(parseAggregatorKey(text), 'aggregator'),
    },
    {
      name: 'packet file',
      corpus: [sealed],
      read: (text) => refusing(Refused, () => parsePacketFile(text)),
    },
    {
      name: 'packet, opened',
      corpus: [packetText],
      read: (text) => refusing(Refused, () => parsePacket(text, definition)),
    },
    {
      name: 'counts of a run',
      corpus: [counts],
      read: (text) => refusing(CountsRefused, () => parseCounts(text, definition, DIGEST)),
    },
    {
      name: 'file between two aggregators',
      corpus: [exchange],
      read: (text) => refusing(ExchangeRefused, () => parseExchangeFile(text)),
    },
    { name: 'personal copy', corpus: [copy], read: (text) => drained(text) },
    {
      name: 'personal copy, locked',
      corpus: [locked],
      read: async (text) => {
        const json = jsonOf(text);
        if (!isLocked(json)) return { refused: 'not-locked' };
        return refusing(LockError, () => unlock(json, PASSPHRASE));
      },
      slow: true,
    },
    {
      name: 'backup of keys',
      corpus: [await backupFile([keys.signer, keys.opener], PASSPHRASE)],
      read: (text) =>
        refusing(BackupError, async () => (await openBackup(text, PASSPHRASE)).map(publicOf)),
      slow: true,
    },
    ...(await splitImporters()),
  ];
}

const PASSPHRASE = '三个 不相干 的 词 再加 两个';
const DIGEST = 'a'.repeat(43);
const publicOf = (key: { use: string; public: string }) => ({ use: key.use, public: key.public });

/** A reader that answers with issues. */
function told<K extends string>(read: { issues: unknown } & Record<K, unknown>, key: K): Outcome {
  const issues = read.issues as { problem: string }[] | null;
  return read[key] === null ? { refused: issues?.[0]?.problem ?? '' } : { taken: read[key] };
}

function drained(text: string): Outcome {
  const steps = readCopy(text);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return told(value, 'copy');
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function countsOf(definition: SurveyDefinition) {
  const fields = fieldsOf(definition).map(({ bands }) => ({
    bands: Array.from({ length: bands }, (_, i) => (i === 0 ? 3 : 0)),
    missing: 0,
  }));
  return {
    ...{ note: COUNTS_NOTE, format: COUNTS_FORMAT, version: COUNTS_VERSION, definition: DIGEST },
    counts: { survey: definition.id, packets: 3, fields },
    ...{ published: false, marks: 'A'.repeat(64) },
  };
}

/** Of the built-in list, entries that between them have every kind of member. */
const REGISTRY = {
  ...{ format: 'platform-registry', version: 1, name: '某县平台清单', issuer: '某县' },
  platforms: ['cela-pudong', 'cela-party-school', 'henan-gbwlxy', 'hlj-gbjy'].map((id) =>
    BUILTIN.find((one) => one.id === id),
  ),
};
