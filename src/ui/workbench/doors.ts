/** What the page needs of the world around it; the entrypoint gives it. */
import type { FunctionComponent } from 'preact';
import type { SurveyDefinition } from '../../core/survey/definition';
import type { Arrival } from '../../core/survey/intake';
import type { KeptSurvey } from '../../core/survey/kept-survey';
import type { Publishing } from '../../core/survey/release';
import type { Tally } from '../../core/survey/tally';
import type { KeyHalves } from '../../seal/key-pair';
import type { SurveyImport, TrustedSurvey } from '../../seal/signed-survey';
import type { SheetWriter } from '../dashboard/data/save-xlsx';

/** A change of what is kept of one survey, on what another window may have made of it meanwhile. */
export type TallyChange = <R extends { tally: Tally }>(
  id: string,
  change: (now: Tally | undefined) => R,
) => Promise<R>;

/** Of a survey that two aggregators share: its key here, and where its sums go. */
export interface SplitProps {
  trusted: TrustedSurvey;
  own: KeyHalves;
  /** Packets in the counts that are kept: none before both sums made them. */
  counted: number;
  /** Has the page read again what is kept. */
  reread: () => Promise<void>;
}

export interface WorkbenchDoors {
  /** A definition's text, held against its form, its limits and its signature. */
  read: (text: string) => Promise<SurveyImport>;
  /** The keys of a backup; rejects with a `reason` (seal/backup.ts). */
  openBackup: (text: string, passphrase: string) => Promise<KeyHalves[]>;
  /** Opens one packet of a survey of one aggregator; rejects with Refused. */
  readPacket: (
    text: string,
    key: KeyHalves,
    definition: SurveyDefinition,
  ) => Promise<Omit<Arrival, 'file'>>;
  /** Stands in place of the packets where two aggregators share them. */
  split: FunctionComponent<SplitProps>;
  tallies: () => Promise<Tally[]>;
  change: TallyChange;
  /** Makes the one table of a survey, by its key and of the tally as it was confirmed. */
  publish: (shown: Tally, key: KeyHalves) => Promise<Publishing>;
  /** Whether a table of this definition was made before, whatever was deleted since. */
  released: (definition: SurveyDefinition) => Promise<boolean>;
  /** Deletes all that is kept of a survey; what it was, for as long as it can be brought back. */
  drop: (id: string) => Promise<KeptSurvey | null>;
  /** False where the survey was begun anew meanwhile. */
  restore: (kept: KeptSurvey) => Promise<boolean>;
  writeXlsx: SheetWriter;
  /** Hands a file to its user. */
  save: (file: Blob, name: string) => void;
  print: () => void;
  /** Local day. */
  today: string;
}
