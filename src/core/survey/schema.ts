/**
 * What an organiser hands round: the signed definition, and an aggregator's public key. Strict
 * objects, words of known lists, bounded integers; a text is only ever shown.
 */
import * as z from 'zod';
import type { Issue } from '../issue';
import { CATEGORIES, parsePattern } from '../platform';
import { day as anyDay, id } from '../schema';
import { wellFormed } from './canonical';
import type { Aggregator, SignedSurvey } from './definition';
import { PERSON_METRICS, PLATFORM_METRICS, SURVEY_FORMAT, SURVEY_VERSION } from './definition';
import { readJson } from './read-json';

/** A definition of 300 platforms with twenty addresses each takes less than half of it. */
export const SURVEY_MAX_CHARS = 1_000_000;
/** A public key's file is of a few hundred characters. */
export const KEY_FILE_MAX_CHARS = 10_000;
export const AGGREGATOR_KEY_FORMAT = 'fingertip-burden-aggregator-key';

/** Ids are 128 random bits. */
export const bits128 = z.string().regex(/^[0-9a-f]{32}$/, 'hex');
/** SHA-256 of a definition, base64url. */
export const definitionDigest = z.string().regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/, 'digest');
/** 65 bytes, the first of them 4, in the one way in which base64url writes them. */
const point = z.string().regex(/^B[A-P][\w-]{84}[AEIMQUYcgkosw048]$/, 'point');
/** 64 bytes. */
const signature = z.string().regex(/^[\w-]{85}[AQgw]$/, 'signature');

/**
 * Shown as it stands: no space around it, no line break, nothing that turns its direction or that
 * nobody sees, a blank of Braille among it. Which letters a platform's name may have: check-platforms.ts.
 */
const said = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => text === text.trim() && wellFormed(text) && !UNSHOWN.test(text));
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Of this century: a day of year 1 would make a window endless. */
const day = anyDay.refine((text) => text >= '2000-01-01' && text < '2100-01-01');
const edges = z.array(z.number().int().min(1).max(1_000_000)).max(8);
/** ε in hundredths, so that a budget adds up exactly. */
const epsilon = z
  .number()
  .min(0.01)
  .max(100)
  .refine((value) => value === Math.round(value * 100) / 100);
const protection = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('clear') }),
  z.strictObject({ how: z.literal('randomised'), epsilon }),
]);

const pattern = z
  .string()
  .max(300)
  .refine((text) => parsePattern(text) !== null, { message: 'pattern' });

const definition = z.strictObject({
  format: z.literal(SURVEY_FORMAT),
  version: z.literal(SURVEY_VERSION),
  id: bits128,
  title: said(80),
  organiser: said(80),
  window: z.strictObject({ from: day, to: day }),
  person: z
    .array(z.strictObject({ metric: z.enum(PERSON_METRICS), edges, protection }))
    .max(PERSON_METRICS.length),
  platforms: z
    .array(
      z.strictObject({
        id,
        name: said(60),
        matches: z.array(pattern).min(1).max(20),
        category: z.enum(CATEGORIES),
        expectedUsers: z.number().int().min(0).max(100_000_000),
        mandated: z.boolean(),
      }),
    )
    .max(300),
  perPlatform: z
    .array(z.strictObject({ metric: z.enum(PLATFORM_METRICS), edges, protection }))
    .max(PLATFORM_METRICS.length),
  questions: z
    .array(z.strictObject({ id, text: said(200), options: z.array(said(80)).max(20), protection }))
    .max(20),
  minimumPackets: z.number().int().min(0).max(100_000_000),
  noise: z.boolean().optional(),
  aggregators: z.array(z.strictObject({ name: said(80), key: point })).max(5),
});

const signedSurvey = z.strictObject({ definition, signer: point, signature });

const aggregatorKey = z.strictObject({
  format: z.literal(AGGREGATOR_KEY_FORMAT),
  version: z.literal(1),
  name: said(80),
  key: point,
});

type Parsed<K extends string, V> =
  | ({ issues: null } & { [k in K]: V })
  | ({ issues: Issue[] } & { [k in K]: null });

/**
 * Reads a definition's form, not yet whether it asks for too much (check.ts), nor who signed it
 * (seal/signature.ts). Never throws.
 */
export function parseSurvey(text: string): Parsed<'survey', SignedSurvey> {
  const { value, issues } = readJson(text, signedSurvey, SURVEY_MAX_CHARS, ['definition']);
  return value ? { survey: value, issues: null } : { survey: null, issues };
}

/** Reads the public half of an aggregator's keys, as its holder handed it over. Never throws. */
export function parseAggregatorKey(text: string): Parsed<'aggregator', Aggregator> {
  const { value, issues } = readJson(text, aggregatorKey, KEY_FILE_MAX_CHARS, []);
  if (!value) return { aggregator: null, issues };
  return { aggregator: { name: value.name, key: value.key }, issues: null };
}
