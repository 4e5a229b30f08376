/** A page, what its user does there, and what ought to have been measured. Run by tests/e2e/cases.spec.ts and the bench. */
import type { Locator, Page } from '@playwright/test';
import type { Platform } from '../../src/core/platform';
import type { LoginFact, Purpose } from '../../src/core/trace';

/** Trusted mouse and keyboard, at a person's order of speed. Anything else: the Playwright page. */
export interface User {
  /** Presses what a selector names (in a frame: a locator). */
  press(target: string | Locator): Promise<void>;
  /** Presses the field, empties it by the keyboard, types. */
  fill(field: string | Locator, text: string): Promise<void>;
  key(name: string): Promise<void>;
  /** Waits until it shows, and looks at it as long as a page must stand to be believed. */
  sees(target: string | Locator): Promise<void>;
  wait(ms: number): Promise<void>;
  /** Says, of the page as it stands after `name` was done, whether a login panel is on view. */
  view(name: string, panel: boolean): Promise<void>;
}

/** Every key given is compared exactly; what is not given is not compared. */
export interface Expected {
  /** In order of time; keys inside are optional too, except that their number is compared. */
  logins?: Partial<Pick<LoginFact, 'outcome' | 'attempts' | 'method' | 'forced'>>[];
  /** Sign-ins that took effect. */
  checkins?: number;
  /** Courses played to the end and confirmed by the page. */
  courses?: number;
  quizzes?: number;
  submits?: number;
  /** Files chosen. */
  uploads?: number;
  prompts?: number;
  ranks?: number;
  /** Clicks by purpose; only purposes named here are compared. */
  clicks?: Partial<Record<Purpose, number>>;
  /** Lower and upper bound, in ms, of attention spent in a player. Such a case is played alone. */
  studyMs?: [number, number];
}

export interface Case {
  /** What the page is and does, as a sentence. */
  name: string;
  /** Under tests/pages, with query; or a path of the server that the runner was given. */
  page: string;
  /** Is a login panel on view once the page is drawn? Absent where that is not the point. */
  panel?: boolean;
  act?(page: Page, user: User): Promise<unknown>;
  /** Why it is not judged right yet: the bench counts it among the misses, the tests leave it out. */
  missed?: string;
  /** Waited afterwards, in ms. */
  settle?: number;
  /**
   * Each case is a platform of its own, on a host of its own (so sessions never mix); every
   * subdomain of that host (`sso.` + location.host) is a related host. More about it goes here.
   */
  platform?: Partial<Pick<Platform, 'category' | 'rules' | 'profile'>>;
  expect: Expected;
}

/** What a .mjs file of this folder holds. */
export interface CaseFile {
  default: Case[];
}
