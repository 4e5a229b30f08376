/** What people really ask, in the order of how much it worries them. */
import type { Key } from '../text';

interface Question {
  id: string;
  asks: Key;
  answer: Key;
  /** Where that is done. */
  leads?: { href: string; name: Key };
}

export interface Topic {
  title: Key;
  questions: readonly Question[];
}

const DATA = { href: '/dashboard.html#data', name: 'sectionData' } as const;
const DIARY = { href: '/dashboard.html#diary', name: 'sectionDiary' } as const;
const SETTINGS = { href: '/options.html', name: 'optionsNav' } as const;
const SURVEY = { href: '/survey.html', name: 'joinNav' } as const;

export const TOPICS: readonly Topic[] = [
  {
    title: 'helpWho',
    questions: [
      { id: 'boss', asks: 'helpBoss', answer: 'helpBossIs' },
      { id: 'sent', asks: 'helpSent', answer: 'helpSentIs' },
      { id: 'typed', asks: 'helpTyped', answer: 'helpTypedIs' },
      { id: 'unit', asks: 'helpUnit', answer: 'helpUnitIs' },
      { id: 'classified', asks: 'helpClassified', answer: 'helpClassifiedIs' },
    ],
  },
  {
    title: 'helpMachine',
    questions: [
      { id: 'slow', asks: 'helpSlow', answer: 'helpSlowIs' },
      { id: 'work', asks: 'helpWork', answer: 'helpWorkIs' },
      { id: 'pause', asks: 'helpPause', answer: 'helpPauseIs', leads: SETTINGS },
    ],
  },
  {
    title: 'helpRecords',
    questions: [
      { id: 'uninstall', asks: 'helpUninstall', answer: 'helpUninstallIs', leads: DATA },
      { id: 'machine', asks: 'helpNewMachine', answer: 'helpNewMachineIs', leads: DATA },
      { id: 'delete', asks: 'helpDelete', answer: 'helpDeleteIs', leads: DATA },
      { id: 'old', asks: 'helpOld', answer: 'helpOldIs', leads: SETTINGS },
    ],
  },
  {
    title: 'helpFigures',
    questions: [
      { id: 'time', asks: 'helpTime', answer: 'helpTimeIs' },
      { id: 'usual', asks: 'helpUsual', answer: 'helpUsualIs' },
      { id: 'video', asks: 'helpVideo', answer: 'helpVideoIs' },
      { id: 'phone', asks: 'helpPhone', answer: 'helpPhoneIs', leads: DIARY },
      { id: 'missing', asks: 'helpMissing', answer: 'helpMissingIs' },
    ],
  },
  {
    title: 'helpSurvey',
    questions: [
      { id: 'named', asks: 'helpNamed', answer: 'helpNamedIs', leads: SURVEY },
      { id: 'must', asks: 'helpMust', answer: 'helpMustIs' },
    ],
  },
];
