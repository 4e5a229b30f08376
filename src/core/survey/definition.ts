/**
 * The survey definition: a file that its organiser makes and signs, and that a participant's
 * machine reads before anything is computed. It says who asks, what is asked, how each answer is
 * protected, and whose key the packets are sealed to (PRIVACY: the survey packet).
 */
import type { Platform } from '../platform';

export const SURVEY_FORMAT = 'fingertip-burden-survey';
export const SURVEY_VERSION = 2;

/** What of a person may be asked: metrics marked E in METHOD, each as one band. */
export const PERSON_METRICS = [
  'burden',
  'logins',
  'platforms',
  'login-time',
  'forced-logins',
  'check-ins',
  'token-visits',
  'study',
  'forms',
  'repeated-forms',
  'acknowledgements',
  'after-hours',
] as const;
export type PersonMetric = (typeof PERSON_METRICS)[number];

/** What of each platform may be asked. */
export const PLATFORM_METRICS = ['burden', 'forced', 'check-in', 'token', 'repeated'] as const;
export type PlatformMetric = (typeof PLATFORM_METRICS)[number];

/**
 * How one field is protected on its way. `clear`: its band stands in the sealed packet, which the
 * aggregator alone opens. `randomised`: k-ary randomised response at ε before it is sealed, by those
 * whom the lots make answer it (sampling.ts).
 */
export type Protection = { how: 'clear' } | { how: 'randomised'; epsilon: number };

/** @property edges ascending; n edges make n + 1 bands, [.., e0), [e0, e1), …, [en-1, ..) */
export interface PersonAsk {
  metric: PersonMetric;
  edges: number[];
  protection: Protection;
}

/** Asked of every platform of the survey; yes or no, but for the burden. */
export interface PlatformAsk {
  metric: PlatformMetric;
  /** Of the burden alone; empty for the others. */
  edges: number[];
  protection: Protection;
}

/** What logs cannot see, by choice of one. */
export interface Question {
  id: string;
  text: string;
  options: string[];
  protection: Protection;
}

/** A platform of the survey's registry, and what its organiser says of its use. */
export interface SurveyPlatform extends Pick<Platform, 'id' | 'name' | 'matches' | 'category'> {
  expectedUsers: number;
  /** Required or assessed. One that is neither is no zombie where few use it (METHOD: findings). */
  mandated: boolean;
}

export interface Aggregator {
  /** Self-declared, as everything of the organiser's. */
  name: string;
  /** HPKE public key, DHKEM(P-256), raw uncompressed point, base64url. */
  key: string;
}

export interface SurveyDefinition {
  format: typeof SURVEY_FORMAT;
  version: typeof SURVEY_VERSION;
  /** 128 random bits, hex. */
  id: string;
  title: string;
  organiser: string;
  /** First and last day. */
  window: { from: string; to: string };
  person: PersonAsk[];
  platforms: SurveyPlatform[];
  perPlatform: PlatformAsk[];
  questions: Question[];
  /** Fewer packets than this give no result; at least `MIN_PACKETS`. */
  minimumPackets: number;
  /**
   * Whether the table is to have noise (noise.ts). Whoever could choose it when the table is made
   * could make one with it and one without, and have it off. Absent of a definition that was signed
   * before there was a choice: none.
   */
  noise?: boolean | undefined;
  /**
   * One: it opens the packets. Two: every field is split between them, whatever its protection
   * says, and neither can read one person's answers.
   */
  aggregators: Aggregator[];
}

/** As it is saved and handed round. */
export interface SignedSurvey {
  definition: SurveyDefinition;
  /** ECDSA P-256 public key, raw uncompressed point, base64url. */
  signer: string;
  /** ECDSA with SHA-256 over the canonical JSON of the definition, base64url. */
  signature: string;
}
