/**
 * Is this a login panel? Several independent signals are scored, so that each decision can be
 * explained and no single odd page decides a rule.
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
  captcha: boolean;
  /** A code that comes by phone. */
  sms: boolean;
  qr: boolean;
  ukey: boolean;
  /** A field for the PIN of a key. */
  pin: boolean;
  /** Fields that no login needs. */
  others: number;
  /** A screen that was locked over an open session. */
  locked: boolean;
}

export const LOGIN_THRESHOLD = 0;
const BIAS = -3;
export const WEIGHTS = {
  password: 2,
  manyPasswords: -3,
  user: 1,
  plain: 1,
  loginButton: 3,
  otherButton: -3,
  strangeButton: -1,
  loginHeading: 1,
  otherHeading: -2,
  named: 1,
  otherNamed: -2,
  newPassword: -4,
  forgot: 1,
  qr: 3,
  ukey: 3,
  someOthers: -1,
  manyOthers: -3,
  locked: 2,
};
export type Signal = keyof typeof WEIGHTS;
const SIGNALS = Object.keys(WEIGHTS) as Signal[];

/** Which of the weighed signals a panel gives. */
export function signalsOf(signals: PanelSignals): Record<Signal, boolean> {
  const { passwords, others, pin: _, ...says } = signals;
  return {
    ...says,
    password: passwords === 1,
    manyPasswords: passwords > 1,
    plain: passwords === 1 && signals.user && others === 0,
    someOthers: others > 0,
    manyOthers: others > 2,
  };
}

/** The signals' names with what each weighs; their sum is the score. */
export function weigh(signals: PanelSignals): { score: number; why: Signal[] } {
  const says = signalsOf(signals);
  const why = SIGNALS.filter((name) => says[name]);
  return { score: why.reduce((sum, name) => sum + WEIGHTS[name], BIAS), why };
}

export function isLoginPanel(signals: PanelSignals): boolean {
  const { passwords, user, captcha, sms, qr, ukey } = signals;
  const asks = passwords > 0 || user || captcha || sms || qr || ukey;
  return asks && weigh(signals).score > LOGIN_THRESHOLD;
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
