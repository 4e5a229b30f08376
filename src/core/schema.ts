/** Whatever crosses a border (a file, a message, an old store) is parsed here first. */
import * as z from 'zod';
import { CARRIERS, DIARY_KINDS, MOST_MINUTES, MOST_TIMES } from './diary';
import { OWN_DAYS_MAX, SLOTS, STRETCHES_MAX, UNIT_MAX } from './plan';
import { CATEGORIES, LEVELS, MANDATED_METRICS, parsePattern } from './platform';
import { KEEP_CHOICES } from './retention';
import { CHECKIN_FORMS, CONTEXTS, LOGIN_METHODS, PURPOSES } from './trace';
import { ITEM_NAME_MAX, ITEM_PLATFORMS_MAX } from './work-list';

// The pages' content policy forbids eval, which zod would otherwise use to compile its parsers.
z.config({ jitless: true });

export const time = z.number().finite().nonnegative();
export const count = z.number().int().nonnegative();
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'kebab-ascii')
  .max(64);
const pattern = z
  .string()
  .max(300)
  .refine((text) => parsePattern(text) !== null, { message: 'pattern' });
const selector = z.string().max(200).optional();
const mandate = z.strictObject({
  use: z.enum(['required', 'assessed', 'voluntary', 'unknown']),
  metrics: z.array(z.enum(MANDATED_METRICS)).max(6),
  bulletin: z.enum(['weekly', 'monthly', 'quarterly', 'none', 'unknown']),
  exempt: z.boolean(),
});
const workList = z.enum(['on', 'off', 'unknown']);
export const mark = z.strictObject({ mandate: mandate.optional(), workList: workList.optional() });

export const platformSchema = z.strictObject({
  id,
  name: z.string().trim().min(1).max(60),
  level: z.enum(LEVELS),
  category: z.enum(CATEGORIES),
  matches: z.array(pattern).min(1).max(20),
  ports: z.array(z.number().int().min(1).max(65535)).max(10).optional(),
  relatedHosts: z.array(pattern).max(20).optional(),
  mandate: mandate.optional(),
  workList: workList.optional(),
  profile: id.optional(),
  rules: z
    .strictObject({
      login: z
        .strictObject({ panel: selector, submit: selector, refused: selector, inside: selector })
        .optional(),
      checkin: z.strictObject({ button: selector, done: selector }).optional(),
      study: z.strictObject({ player: selector, prompt: selector }).optional(),
    })
    .optional(),
  source: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
});

export const registrySchema = z.strictObject({
  format: z.literal('platform-registry'),
  version: z.literal(1),
  name: z.string().min(1).max(100),
  issuer: z.string().max(100),
  platforms: z.array(platformSchema).max(2000),
});
export type RegistryFile = z.infer<typeof registrySchema>;

const methods = z.array(z.enum(LOGIN_METHODS)).max(5);
const seen = { at: time };
const flag = z.boolean().exactOptional();
const sighting = z.discriminatedUnion('kind', [
  z.strictObject({
    ...seen,
    kind: z.literal('panel'),
    state: z.enum(['shown', 'touched', 'submitted', 'refused', 'gone', 'left']),
    methods,
    step: flag,
    locked: flag,
    ranOut: flag,
    filled: flag,
  }),
  z.strictObject({ ...seen, kind: z.literal('clear'), signedIn: z.boolean(), step: flag }),
  z.discriminatedUnion('state', [
    z.strictObject({
      ...seen,
      kind: z.literal('sign-in'),
      state: z.literal('left'),
      by: z.enum(['submit', 'button', 'link']),
      marks: count,
    }),
    z.strictObject({
      ...seen,
      kind: z.literal('sign-in'),
      state: z.literal('returned'),
      same: z.boolean(),
      says: z.boolean(),
      marks: count,
    }),
  ]),
  z.strictObject({ ...seen, kind: z.literal('click'), purpose: z.enum(PURPOSES) }),
  z.strictObject({ ...seen, kind: z.literal('keys'), n: count }),
  z.strictObject({ ...seen, kind: z.literal('wait'), ms: time }),
  z.strictObject({ ...seen, kind: z.literal('checkin'), form: z.enum(CHECKIN_FORMS) }),
  z.strictObject({
    ...seen,
    kind: z.literal('submit'),
    fields: count,
    ms: time,
    shape: z.array(count).max(400),
    left: flag,
  }),
  z.strictObject({ ...seen, kind: z.literal('refusal') }),
  z.strictObject({ ...seen, kind: z.literal('expired') }),
  z.strictObject({ ...seen, kind: z.literal('upload'), files: count, photo: z.boolean() }),
  z.strictObject({ ...seen, kind: z.literal('prompt') }),
  z.strictObject({ ...seen, kind: z.literal('rank') }),
  z.strictObject({ ...seen, kind: z.literal('hidden-media'), ms: time }),
]);

const span = z.tuple([time, time]);
export const batchSchema = z.strictObject({
  id: z.string().min(8).max(64),
  root: z.boolean(),
  platform: id.nullable(),
  relatedTo: z.array(id).max(50),
  attention: z.strictObject({
    pulses: z.array(z.tuple([time, z.enum(CONTEXTS)])).max(4000),
    breaks: z.array(time).max(4000),
    aliveUntil: time,
    media: z.array(span).max(4000),
    beside: z.array(span).max(4000).optional(),
    leavings: z.array(time).max(4000).optional(),
    opened: time.optional(),
    closed: time.optional(),
  }),
  sightings: z.array(sighting).max(20000),
});

export const outboxSchema = z.strictObject({
  batch: batchSchema,
  place: z.strictObject({ tab: z.number().int(), frame: z.number().int() }).nullable(),
});

export const keepDays = z.literal(KEEP_CHOICES);
const nothing = z.strictObject({});
export const day = z.iso.date();
const uuid = z.string().regex(/^[a-z0-9-]{1,64}$/);

export const entrySchema = z.strictObject({
  id: uuid,
  day,
  carrier: z.enum(CARRIERS),
  kind: z.enum(DIARY_KINDS),
  n: count.min(1).max(MOST_TIMES),
  minutes: count.max(MOST_MINUTES),
});

export const itemSchema = z
  .strictObject({
    id: uuid,
    name: z.string().trim().min(1).max(ITEM_NAME_MAX),
    from: day.nullable(),
    until: day.nullable(),
    platforms: z.array(id).max(ITEM_PLATFORMS_MAX),
  })
  .refine(({ from, until }) => from === null || until === null || from <= until);

const slot = count.max(SLOTS);
const ownDays = z
  .strictObject({ from: day, to: day, as: z.enum(['leave', 'work']) })
  .refine(({ from, to }) => from <= to);
export const planSchema = z.strictObject({
  weekdays: z.array(count.max(6)).max(7),
  hours: z.array(z.tuple([slot, slot]).refine(([from, until]) => from < until)).max(STRETCHES_MAX),
  own: z.array(ownDays).max(OWN_DAYS_MAX),
  unitSize: count.min(1).max(UNIT_MAX),
});

/** The payload of each message, as `messages.ts` names them. */
export const PAYLOADS = {
  batch: batchSchema,
  detectors: z.strictObject({}),
  'add-platforms': z.strictObject({
    builtin: z.array(id).max(2000),
    own: z.array(platformSchema).max(2000),
  }),
  'remove-platform': z.strictObject({ id }),
  'import-registry': z.strictObject({ text: z.string(), measure: z.boolean() }),
  'edit-platform': z.strictObject({ platform: platformSchema, mark: mark.optional() }),
  'mark-platform': z.strictObject({ id, mark }),
  'forget-platform': z.strictObject({ id }),
  'restore-platform': z.strictObject({
    platform: platformSchema,
    from: z.enum(['imported', 'own']),
  }),
  'merge-platforms': z.strictObject({ gone: id, into: id }),
  'keep-apart': z.strictObject({ a: id, b: id, apart: z.boolean() }),
  correct: z.strictObject({ key: count, wrong: z.boolean() }),
  'write-entry': z.strictObject({ entry: entrySchema }),
  'drop-entry': z.strictObject({ id: uuid }),
  'write-item': z.strictObject({ item: itemSchema }),
  'drop-item': z.strictObject({ id: uuid }),
  'set-plan': z.strictObject({ plan: planSchema }),
  pause: z.strictObject({ until: z.union([z.literal('resumed'), time]) }),
  resume: nothing,
  settings: z.strictObject({
    badge: z.boolean().optional(),
    hiddenMedia: z.boolean().optional(),
    keepDays: keepDays.optional(),
  }),
  'own-cost': z.strictObject({ at: time, ms: time.max(86_400_000) }),
} as const;
