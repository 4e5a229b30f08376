/** The file that one aggregator hands the other. Whatever it is that comes, one reason refuses it. */
import * as z from 'zod';
import type { ExchangeStep } from './exchange';
import { EXCHANGE_STEPS, ExchangeRefused } from './exchange';
import { bits128, definitionDigest } from './schema';

export const EXCHANGE_FORMAT = 'fingertip-burden-exchange';
export const EXCHANGE_VERSION = 3;
/** About 12,000 packets of 60 fields; a larger file is refused unread. */
export const EXCHANGE_MAX_CHARS = 128_000_000;

export const EXCHANGE_FILE_NAMES: Record<ExchangeStep, string> = {
  check: '指尖负担计-核对文件.json',
  sum: '指尖负担计-合计文件.json',
};

export interface ExchangeFile {
  format: typeof EXCHANGE_FORMAT;
  version: typeof EXCHANGE_VERSION;
  /** Id of the survey. */
  survey: string;
  /** Digest of its definition. */
  definition: string;
  step: ExchangeStep;
  /** Place of the aggregator that made it. */
  from: number;
  /** Initialisation vector ‖ ciphertext, base64url. */
  sealed: string;
}

const exchangeFile = z.strictObject({
  format: z.literal(EXCHANGE_FORMAT),
  version: z.literal(EXCHANGE_VERSION),
  survey: bits128,
  definition: definitionDigest,
  step: z.enum(EXCHANGE_STEPS),
  from: z.number().int().min(0).max(1),
  sealed: z.string().min(1),
});

/** @throws ExchangeRefused: too-large, not-an-exchange, other-version, malformed */
export function parseExchangeFile(text: string): ExchangeFile {
  if (text.length > EXCHANGE_MAX_CHARS) throw new ExchangeRefused('too-large');
  const json = parsed(text.replace(/^\uFEFF/, ''));
  const { format, version } = (json ?? {}) as Partial<Record<keyof ExchangeFile, unknown>>;
  if (format !== EXCHANGE_FORMAT) throw new ExchangeRefused('not-an-exchange');
  if (version !== EXCHANGE_VERSION) throw new ExchangeRefused('other-version');
  const { success, data } = exchangeFile.safeParse(json);
  if (!success) throw new ExchangeRefused('malformed');
  return data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ExchangeRefused('not-an-exchange');
  }
}
