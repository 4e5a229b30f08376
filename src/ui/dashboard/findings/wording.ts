/** Each clue in the documents' own words, where these stand, and what a finding does not show. */
import type { Clue } from '../../../core/finding';
import type { Key } from '../../text';

/** Official documents, each with its number and date. */
export const DOCUMENT = {
  /** 国办函〔2026〕12号: dated 25 January 2026, published on the 28th. */
  rules: 'docRules',
  opinions: 'docOpinions',
  yunnan: 'docYunnan',
  guiyang: 'docGuiyang',
  decision: 'docDecision',
} as const satisfies Record<string, Key>;
export type DocumentId = keyof typeof DOCUMENT;

export interface Wording {
  clue: Key;
  quote: Key;
  from: DocumentId;
  /** Documents that say the same, not quoted. */
  also: readonly DocumentId[];
  caveat: Key;
}

/**
 * METHOD takes 排名通报, 清单外事项 and work groups from a news article. Cited is the public document
 * that comes closest; where the clue's own words are the press's, its caveat says so.
 */
export const WORDING: Record<Clue, Wording> = {
  'check-ins': {
    clue: 'clueCheckIns',
    quote: 'quoteForced',
    from: 'rules',
    also: ['opinions', 'yunnan'],
    caveat: 'caveatCheckIns',
  },
  'periodic-login': {
    clue: 'cluePeriodicLogin',
    quote: 'quoteLogin',
    from: 'rules',
    also: ['yunnan'],
    caveat: 'caveatPeriodicLogin',
  },
  'study-hours': {
    clue: 'clueStudyHours',
    quote: 'quoteAssess',
    from: 'rules',
    also: [],
    caveat: 'caveatStudyHours',
  },
  likes: {
    clue: 'clueLikes',
    quote: 'quoteAssess',
    from: 'rules',
    also: ['opinions', 'yunnan'],
    caveat: 'caveatLikes',
  },
  'repeated-reports': {
    clue: 'clueReports',
    quote: 'quoteForms',
    from: 'rules',
    also: ['opinions', 'yunnan'],
    caveat: 'caveatReports',
  },
  photos: {
    clue: 'cluePhotos',
    quote: 'quotePhotos',
    from: 'rules',
    also: ['opinions', 'yunnan'],
    caveat: 'caveatPhotos',
  },
  zombie: {
    clue: 'clueZombie',
    quote: 'quoteZombie',
    from: 'yunnan',
    also: ['opinions'],
    caveat: 'caveatZombie',
  },
  overlap: {
    clue: 'clueOverlap',
    quote: 'quoteOverlap',
    from: 'yunnan',
    also: ['opinions'],
    caveat: 'caveatOverlap',
  },
  bulletin: {
    clue: 'clueBulletin',
    quote: 'quoteBulletin',
    from: 'guiyang',
    also: [],
    caveat: 'caveatBulletin',
  },
  'off-list': {
    clue: 'clueOffList',
    quote: 'quoteOffList',
    from: 'decision',
    also: [],
    caveat: 'caveatOffList',
  },
  'work-groups': {
    clue: 'clueWorkGroups',
    quote: 'quoteGroups',
    from: 'yunnan',
    also: ['opinions'],
    caveat: 'caveatGroups',
  },
};
