/** What a run says when it is done. */

import type { SurveyCounts } from '../core/survey/counts';
import { leastPackets } from '../core/survey/disclose';
import type { PacketRefusal } from '../core/survey/refusal';
import type { TrustedSurvey } from '../seal/signed-survey';
import { REFUSAL_SAYS } from '../ui/refusal-says';
import type { T } from '../ui/text';
import type { Say } from './words';

/** Kept as run.json; exact numbers, so that it is not for publication either. */
export interface Pace {
  files: number;
  counted: number;
  refused: Partial<Record<PacketRefusal, number>>;
  seconds: number;
  filesPerSecond: number;
  cores: number;
  /** Resident memory at its highest, workers included. */
  peakBytes: number;
}

const MEGABYTE = 1_000_000;

export function surveyLines({ survey, code, signer }: TrustedSurvey, say: Say): string[] {
  const { title, organiser } = survey.definition;
  return [say('ofSurvey', title, organiser), say('ofCode', code), say('ofSigner', signer)];
}

export function paceLines(pace: Pace, say: Say, t: T): string[] {
  const { files, counted, refused, seconds, filesPerSecond, cores, peakBytes } = pace;
  const reasons = Object.entries(refused) as [PacketRefusal, number][];
  const megabytes = Math.round(peakBytes / MEGABYTE);
  return [
    say('ofFiles', files, counted, files - counted),
    ...reasons.map(([reason, n]) => say('ofReason', t(REFUSAL_SAYS[reason]), n)),
    say('ofPace', seconds, filesPerSecond, cores, megabytes),
  ];
}

/** @param table whether there is one now */
export function tableLines(
  { survey: { definition } }: TrustedSurvey,
  { counts }: { counts: SurveyCounts },
  table: boolean,
  out: string,
  say: Say,
): string[] {
  const least = leastPackets(definition);
  const few = counts.packets < least;
  return [
    say('ofTotal', counts.packets),
    table ? say('ofTable') : few ? say('ofNoTable', least) : say('ofNotAsked'),
    say('ofFolder', out),
  ];
}
