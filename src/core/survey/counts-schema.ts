/** The file in which a run's counts are kept, to be added to others of the same survey. */
import * as z from 'zod';
import type { SurveyCounts } from './counts';
import type { SurveyDefinition } from './definition';
import { fieldsOf } from './fields';
import { bits128 } from './schema';

export const COUNTS_FORMAT = 'fingertip-burden-counts';
export const COUNTS_VERSION = 2;
/** Fifteen million packets; a larger file is refused unread. */
export const COUNTS_MAX_CHARS = 400_000_000;
/** What stands first in the file: it holds what the table must not show. */
export const COUNTS_NOTE =
  '汇总方自己留存，不得发布：里面是没有隐去、没有取整的计数，和已计入数据包的记号。 The aggregator’s own, not for publication: counts as they are, neither withheld nor rounded, and a mark of every packet counted.';
export const MARK_BYTES = 16;

export interface CountsFile {
  note: string;
  format: typeof COUNTS_FORMAT;
  version: typeof COUNTS_VERSION;
  /** SHA-256 of the definition's canonical JSON, base64url: bands of another one are other bands. */
  definition: string;
  counts: SurveyCounts;
  /** Whether a table was made of them: then nothing is added to them any more. */
  published: boolean;
  /** `MARK_BYTES` for each packet that was counted, ascending, base64url. */
  marks: string;
}

export const COUNTS_REFUSALS = [
  'not-counts',
  'too-large',
  'other-version',
  'other-survey',
  'damaged',
] as const;
export type CountsRefusal = (typeof COUNTS_REFUSALS)[number];

export class CountsRefused extends Error {
  override name = 'CountsRefused';
  constructor(readonly reason: CountsRefusal) {
    super(reason);
  }
}

const amount = z.number().int().min(0).max(1_000_000_000);
const counts = z.strictObject({
  survey: bits128,
  packets: amount,
  fields: z.array(z.strictObject({ bands: z.array(amount), missing: amount })),
});
const countsFile = z.strictObject({
  note: z.string(),
  format: z.literal(COUNTS_FORMAT),
  version: z.literal(COUNTS_VERSION),
  definition: z.string(),
  counts,
  published: z.boolean(),
  marks: z.string(),
});

/**
 * @param digest of the definition, as the file has it
 * @throws CountsRefused
 */
export function parseCounts(
  text: string,
  definition: SurveyDefinition,
  digest: string,
): CountsFile {
  if (text.length > COUNTS_MAX_CHARS) throw new CountsRefused('too-large');
  const json = parsed(text);
  const { format, version } = (json ?? {}) as Partial<Record<keyof CountsFile, unknown>>;
  if (format !== COUNTS_FORMAT) throw new CountsRefused('not-counts');
  if (version !== COUNTS_VERSION) throw new CountsRefused('other-version');
  const { success, data } = countsFile.safeParse(json);
  if (!success) throw new CountsRefused('damaged');
  if (data.definition !== digest) throw new CountsRefused('other-survey');
  if (!addsUp(data, definition)) throw new CountsRefused('damaged');
  return data;
}

/** Every packet is in one band of every field, or missing there, and has its mark. */
function addsUp({ counts, marks }: CountsFile, definition: SurveyDefinition): boolean {
  const whole = Math.ceil((counts.packets * MARK_BYTES * 4) / 3) === marks.length;
  return whole && isOf(counts, definition);
}

function isOf({ survey, packets, fields }: SurveyCounts, definition: SurveyDefinition): boolean {
  const asked = fieldsOf(definition);
  const fits = fields.every(({ bands, missing }, i) => {
    const total = bands.reduce((sum, n) => sum + n, missing);
    return bands.length === asked[i]?.bands && total === packets;
  });
  return survey === definition.id && fields.length === asked.length && fits;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CountsRefused('not-counts');
  }
}
