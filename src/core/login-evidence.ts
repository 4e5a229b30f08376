/**
 * Is this a login panel? Several independent signals are scored, so that each decision can be
 * explained and no single odd page decides a rule.
 *
 * The weights are those of a logistic regression (log odds; L2 penalty 0.3; a signal may weigh only
 * the way that its meaning says, and those that weighed nothing were dropped) on 240 labelled pages:
 * 172 excerpts of real sites, mostly in English, without their scripts and styles, and 68 pages of
 * tests/pages/login, each of which counts twice. Fitted and judged on the same pages they err on
 * 10 excerpts and none of our own; ten folds, each judged by weights fitted without it, give
 * precision 0.92 and recall 0.93. Some of the pages it takes for logins are labelled registration
 * by their file's name and show a login as well. `amid`, `consents`, `coded` (a phone, the code sent
 * to it and a button that logs in), `asked`, `meansless` (nothing to log in with), `alone`
 * and `inside` were set by hand, for few of the pages show them. Held since against every page of
 * tests/cases that says whether a panel is on view, most of them written without sight of these rules.
 * Weights fitted anew to all of those did no better where left out, so these stand.
 * `node tests/bench/login-weights.mjs FOLDER --fit` prints all this, on the pages there are now.
 */
import type { LoginMethod } from './trace';

export interface PanelSignals {
  /** Visible password and PIN fields. */
  passwords: number;
  /** A field for the user's name, number or phone. */
  user: boolean;
  /** The panel's own button logs in; or registers, resets, saves. */
  loginButton: boolean;
  otherButton: boolean;
  /** Its button says something else that is not known. */
  strangeButton: boolean;
  /** A heading or the page's title speaks of login; or of registration, settings, payment. */
  loginHeading: boolean;
  otherHeading: boolean;
  /** The address or the form's marks do. */
  named: boolean;
  otherNamed: boolean;
  /** A field asks for a new, an old or a repeated password. */
  newPassword: boolean;
  forgot: boolean;
  /** It asks to agree to terms, and what its button says is not login. */
  consents: boolean;
  captcha: boolean;
  /** A code that comes by phone. */
  sms: boolean;
  /** Nothing names a login, and beside the button that goes on one gives up: it asks for a word. */
  asked: boolean;
  qr: boolean;
  ukey: boolean;
  /** A field for the PIN of a key. */
  pin: boolean;
  /** Fields that no login needs: in the panel, and beside it on the page. */
  others: number;
  beside: number;
  /** A screen that was locked over an open session. */
  locked: boolean;
  /** It says that the session ran out. */
  ranOut: boolean;
  /** A button says no more than that it goes on. */
  goesOn: boolean;
  /** A page that asks for a password, says where that goes on, and holds hardly anything else. */
  alone: boolean;
  /** Nothing here names a login, and the page offers a way to log out: one is in already. */
  inside: boolean;
}

export const LOGIN_THRESHOLD = 0;
const BIAS = -2.4;
export const WEIGHTS = {
  password: 1.2,
  user: 1.4,
  plain: 1.3,
  loginButton: 0.7,
  otherButton: -2.0,
  strangeButton: -1.9,
  loginHeading: 1.9,
  otherHeading: -3.5,
  named: 0.6,
  otherNamed: -0.3,
  newPassword: -1.2,
  forgot: 1.5,
  consents: -2.0,
  coded: 1.5,
  asked: -2.0,
  qr: 1.3,
  ukey: 2.0,
  meansless: -2.5,
  someOthers: -0.3,
  manyOthers: -1.5,
  amid: -1.5,
  locked: 1.6,
  alone: 1.5,
  inside: -2.5,
};
/** A page to log in on has little else to fill in; one with forms of every kind has. */
const MANY_BESIDE = 5;
export type Signal = keyof typeof WEIGHTS;
const SIGNALS = Object.keys(WEIGHTS) as Signal[];

/** Which of the weighed signals a panel gives. */
export function signalsOf(signals: PanelSignals): Record<Signal, boolean> {
  const { passwords, others, beside, pin: _, ranOut: __, goesOn, ...says } = signals;
  return {
    ...says,
    password: passwords === 1,
    plain: passwords === 1 && signals.user && others === 0,
    coded: passwords === 0 && signals.sms && signals.user && signals.loginButton && others === 0,
    meansless: !(passwords || says.sms || says.qr || says.ukey || says.loginButton || goesOn),
    someOthers: others > 0,
    manyOthers: others > 2,
    amid: beside > MANY_BESIDE,
  };
}

/** The signals' names with what each weighs; their sum is the score. */
export function weigh(signals: PanelSignals): { score: number; why: Signal[] } {
  const says = signalsOf(signals);
  const why = SIGNALS.filter((name) => says[name]);
  return { score: why.reduce((sum, name) => sum + WEIGHTS[name], BIAS), why };
}

export function isLoginPanel(signals: PanelSignals): boolean {
  return weigh(signals).score > LOGIN_THRESHOLD;
}

/**
 * What may be asked for once a password was accepted: a code and nothing else. By itself it is no
 * login; whether it is a step of one is known from what came before.
 */
export function isCodeStep({ passwords, user, sms, captcha, others, otherButton }: PanelSignals) {
  return passwords === 0 && !user && (sms || captcha) && others === 0 && !otherButton;
}

/** How one logs in here, as far as it shows. */
export function methodsOf(signals: PanelSignals): LoginMethod[] {
  const { passwords, pin, captcha, sms, qr, ukey } = signals;
  const shown: [LoginMethod, boolean][] = [
    ['password', passwords > 0 && !pin],
    ['captcha', captcha],
    ['sms', sms],
    ['qr', qr],
    ['ukey', ukey],
  ];
  return shown.filter(([, yes]) => yes).map(([method]) => method);
}
