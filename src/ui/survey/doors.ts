/** What the page needs of the world around it; the entrypoint gives it. */
import type { SurveyDefinition } from '../../core/survey/definition';
import type { Draws } from '../../core/survey/make-packet';
import type { SurveyWindow } from '../../core/survey/observed';
import type { Packet } from '../../core/survey/packet';
import type { RandomBytes } from '../../core/survey/randomise';
import type { TakenPart } from '../../core/survey/taken-part';
import type { SurveyImport } from '../../seal/signed-survey';

export interface SurveyDoors {
  /** A definition's text, held against its form, its limits and its signature. */
  read: (text: string) => Promise<SurveyImport>;
  /** The text of a survey that a policy supplies; null where there is none. */
  supplied: () => Promise<string | null>;
  takenPart: () => Promise<TakenPart[]>;
  /** False where the last packet of the survey is not, or no longer, `before`. */
  keep: (taken: TakenPart, before: TakenPart | null) => Promise<boolean>;
  drop: (id: string) => Promise<void>;
  /** The records of a window, and what was measured in it. */
  records: (window: SurveyDefinition['window']) => Promise<SurveyWindow>;
  /**
   * The text of the packet's file.
   * @param splitSeed hex; null where there is one aggregator
   */
  seal: (definition: SurveyDefinition, packet: Packet, splitSeed: string | null) => Promise<string>;
  /** Hands a file to its user. */
  save: (text: string) => void;
  randomBytes: RandomBytes;
  /** Drawn once before the first packet of a survey, however often it is looked at. */
  draws: (definition: SurveyDefinition) => Promise<Draws>;
  /** Local day. */
  today: string;
}
