/**
 * What a personal copy holds, member by member: strict objects, words of known lists, bounded
 * numbers and strings. A copy is of its user's own making, and may have been anywhere since.
 */
import * as z from 'zod';
import { ACTIVITIES } from './activity';
import { AUTH_STEPS } from './day-row';
import type { PersonalCopy } from './personal-copy';
import { COPY_FORMAT, COPY_VERSIONS } from './personal-copy';
import { SLOTS } from './plan';
import {
  day as anyDay,
  count,
  entrySchema,
  id,
  itemSchema,
  keepDays,
  mark,
  planSchema,
  platformSchema,
  time,
} from './schema';
import { CHECKIN_FORMS, CONTEXTS, LOGIN_METHODS, PURPOSES } from './trace';

/** Of this century: a day of year 1 would make every range of all records endless. */
const day = anyDay.refine((text) => text >= '2000-01-01' && text < '2100-01-01');
const at = time.max(4_102_444_800_000);
/** A day of 25 hours: dwells and waits end at midnight. */
const withinDay = time.max(90_000_000);
/** An episode may stay open for as long as its page does: a year. */
const elapsed = time.max(31_622_400_000);
/** Sums of clock times, which may fall short of zero by a rounding. */
const sum = z.number().min(-1).max(31_622_400_000);
const n = count.max(100_000_000);
/** Keys are counted up from 1: a far higher one would leave none for what is recorded next. */
const key = count.min(1).max(1_000_000_000_000);
const shape = z.array(count).max(400);
const slot = count.max(SLOTS - 1);

const about = {
  key,
  at,
  day,
  platform: id,
  visit: z.string().regex(/^[\w-]{1,64}$/),
};
const fact = <K extends string, F extends z.ZodRawShape>(kind: K, fields: F) =>
  z.strictObject({ ...about, kind: z.literal(kind), ...fields });

const trace = z.discriminatedUnion('kind', [
  fact('dwell', {
    ms: withinDay,
    context: z.enum(CONTEXTS),
    loMs: withinDay,
    hiMs: elapsed,
    mediaMs: withinDay,
  }),
  fact('wait', { ms: withinDay }),
  fact('login', {
    ms: elapsed,
    outcome: z.enum(['success', 'failure', 'abandoned']),
    method: z.array(z.enum(LOGIN_METHODS)).max(LOGIN_METHODS.length),
    attempts: n,
    forced: z.boolean(),
  }),
  fact('click', { purpose: z.enum(PURPOSES) }),
  fact('checkin', { form: z.enum(CHECKIN_FORMS), ms: elapsed }),
  fact('submit', { fields: n, ms: elapsed, shape }),
  fact('upload', { files: n, photo: z.boolean() }),
  fact('keys', { n }),
  fact('prompt', { prompt: z.literal('still-there') }),
  fact('rank', {}),
  fact('hidden-media', { ms: elapsed }),
  fact('void', { of: key }),
]);

const each = <K extends string, V extends z.ZodType>(names: readonly K[], value: V) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, value])) as Record<K, V>);

const sums = {
  day,
  platform: id,
  activities: each(ACTIVITIES, sum),
  loMs: sum,
  hiMs: sum,
  activeMs: sum,
  mediaMs: sum,
  waitMs: sum,
  hiddenMediaMs: sum,
  loginN: n,
  loginMs: sum,
  loginFailN: n,
  abandonedN: n,
  authSteps: n,
  forcedN: n,
  checkinN: n,
  checkinMs: sum,
  courseN: n,
  quizN: n,
  submitN: n,
  uploadN: n,
  photoN: n,
  clicks: each(PURPOSES, n),
  keyN: n,
  promptN: n,
  rankViewN: n,
  visitN: n,
  tokenVisitN: n,
  slots: z.array(sum).length(SLOTS),
  steps: each(AUTH_STEPS, n),
  firstLogin: z.strictObject({ slot, ms: sum }).nullable(),
  forms: z.array(z.strictObject({ slot, fields: n, ms: sum, shape })).max(5000),
};
const dayRow = z
  .strictObject({
    ...sums,
    folded: z
      .strictObject({
        visits: z.array(count.max(0xffff_ffff)).max(100_000).nullable(),
        part: z.strictObject(sums).nullable(),
      })
      .optional(),
  })
  // A part of another day would be counted there the next time the row is made anew.
  .refine(({ day, platform, folded }) => {
    const part = folded?.part;
    return !part || (part.day === day && part.platform === platform);
  });

/** Lists by their elements, so that a long one is read piece by piece. */
export const LISTS = {
  traces: trace,
  days: dayRow,
  presence: z.strictObject({ day, ownMs: time.max(1_000_000_000) }),
  pauses: z.strictObject({ from: at, until: at.nullable() }),
  diary: entrySchema,
  items: itemSchema,
  merged: z.strictObject({ id, into: id }),
  measured: platformSchema,
} as const;

/** The members read first: they decide whether the rest is read at all. */
export const HEAD = {
  format: z.literal(COPY_FORMAT),
  version: z.literal(COPY_VERSIONS),
} as const;

const entries = z.array(platformSchema).max(5000);

export const SINGLES = {
  note: z.string().max(2000),
  made: day,
  plan: planSchema.nullable(),
  kept: z.strictObject({
    imported: entries,
    own: entries,
    marks: z.record(id, mark),
    apart: z.array(z.string().regex(/^[a-z0-9-]+ [a-z0-9-]+$/)).max(10_000),
    since: z.record(id, day),
  }),
  settings: z.strictObject({
    badge: z.boolean(),
    hiddenMedia: z.boolean(),
    keepDays: keepDays.optional(),
  }),
} as const;

type Elements = { [K in keyof typeof LISTS]: z.infer<(typeof LISTS)[K]>[] };
type Values = { [K in keyof typeof SINGLES]: z.infer<(typeof SINGLES)[K]> };
/** The schemas read what a copy is, no more and no less. */
export type ReadCopy = Elements & Values & Pick<PersonalCopy, 'format' | 'version'>;
