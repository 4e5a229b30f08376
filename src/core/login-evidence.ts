/**
 * Is this a login panel? Several independent signals are scored, so that each decision can be
 * explained and no single odd page decides a rule.
 *
 * Weights were set by reading: a visible password and a name field make half the threshold, a
 * button that says 登录 the other half; what only registration, recovery or an administrator's
 * form shows weighs as much as the button. They are not fitted to a corpus.
 */
import type { LoginMethod } from './trace';

export const LOGIN_THRESHOLD = 4;

export interface PanelSignals {
  /** Visible password fields. */
  passwords: number;
  /** A field for the user's name, number or phone. */
  user: boolean;
  /** A control labelled as login. */
  loginButton: boolean;
  captcha: boolean;
  /** A control that sends a code to a phone. */
  sms: boolean;
  qr: boolean;
  ukey: boolean;
  remember: boolean;
  /** The address or heading speaks of login. */
  named: boolean;
  /** Writable fields in the panel. */
  fields: number;
  /** A field asks for a new, an old or a repeated password. */
  newPassword: boolean;
  /** The panel's own button registers, resets, or saves. */
  otherButton: boolean;
}

const WEIGHTS = {
  password: 2,
  user: 1,
  loginButton: 3,
  captcha: 1,
  sms: 2,
  qr: 3,
  ukey: 2,
  remember: 1,
  named: 1,
  few: 2,
  manyPasswords: -4,
  newPassword: -5,
  otherButton: -4,
  manyFields: -3,
};

/** A login asks little; past this many fields it is some other form. */
const MANY_FIELDS = 5;
const FEW_FIELDS = 3;

/** The signals' names with what each weighs; their sum is the score. */
export function weigh(signals: PanelSignals): { score: number; why: (keyof typeof WEIGHTS)[] } {
  const { passwords, fields } = signals;
  const says: Record<keyof typeof WEIGHTS, boolean> = {
    password: passwords > 0,
    user: signals.user,
    loginButton: signals.loginButton,
    captcha: signals.captcha,
    sms: signals.sms,
    qr: signals.qr,
    ukey: signals.ukey,
    remember: signals.remember,
    named: signals.named,
    few: passwords === 1 && fields <= FEW_FIELDS,
    manyPasswords: passwords > 1,
    newPassword: signals.newPassword,
    otherButton: signals.otherButton,
    manyFields: fields > MANY_FIELDS,
  };
  const why = (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).filter((name) => says[name]);
  return { score: why.reduce((sum, name) => sum + WEIGHTS[name], 0), why };
}

export function isLoginPanel(signals: PanelSignals): boolean {
  const proof = signals.passwords > 0 || signals.sms || signals.qr || signals.ukey;
  return proof && weigh(signals).score >= LOGIN_THRESHOLD;
}

/** How one logs in here, as far as it shows. */
export function methodsOf(signals: PanelSignals): LoginMethod[] {
  const { passwords, captcha, sms, qr, ukey } = signals;
  const shown: [LoginMethod, boolean][] = [
    ['password', passwords > 0],
    ['captcha', captcha && !sms],
    ['sms', sms],
    ['qr', qr && passwords === 0 && !sms],
    ['ukey', ukey],
  ];
  return shown.filter(([, yes]) => yes).map(([method]) => method);
}
