import { describe, expect, it } from 'vitest';
import type { LoginEnd, LoginSighting, LoginState, SessionState } from '../../src/core/login';
import { NO_SESSION, settleLogin, stepLogin } from '../../src/core/login';
import { isLoginPanel, methodsOf } from '../../src/core/login-evidence';
import type { LoginMethod } from '../../src/core/trace';

const S = 1_000;
type Seen = [
  second: number,
  state: 'shown' | 'touched' | 'submitted' | 'refused' | 'gone' | 'clear' | 'inside',
  methods?: LoginMethod[],
  frame?: number,
];

const PASSWORD: LoginMethod[] = ['password'];

function play(seen: Seen[], session: SessionState = NO_SESSION) {
  let state: LoginState | null = null;
  const logins: LoginEnd[] = [];
  for (const [second, what, methods = PASSWORD, frame = 0] of seen) {
    const at = second * S;
    const sighting: LoginSighting =
      what === 'clear' || what === 'inside'
        ? { at, kind: 'clear', signedIn: what === 'inside' }
        : { at, kind: 'panel', state: what, methods };
    const step = stepLogin(state, session, sighting, frame);
    ({ state, session } = step);
    if (step.login) logins.push(step.login);
  }
  return { logins, session, left: settleLogin(state) };
}

describe('a login episode', () => {
  it('succeeds when the panel gives way after an attempt', () => {
    const { logins, session } = play([
      [0, 'shown'],
      [2, 'touched'],
      [9, 'submitted'],
      [10, 'gone'],
      [10, 'clear'],
    ]);
    expect(logins).toEqual([
      {
        kind: 'login',
        at: 2 * S,
        ms: 8 * S,
        outcome: 'success',
        method: ['password'],
        attempts: 1,
        forced: false,
      },
    ]);
    expect(session.signedIn).toBe(true);
  });

  it('goes on over the page that a wrong password loads', () => {
    const { logins } = play([
      [0, 'shown'],
      [1, 'touched'],
      [5, 'submitted'],
      [5, 'gone'],
      [6, 'shown'],
      [8, 'submitted'],
      [8, 'gone'],
      [9, 'clear'],
    ]);
    expect(logins).toMatchObject([{ outcome: 'success', attempts: 2, at: 1 * S, ms: 8 * S }]);
  });

  it('counts button, Enter and submit event of one attempt once', () => {
    const { logins } = play([
      [0, 'shown'],
      [1, 'submitted'],
      [1.2, 'submitted'],
      [1.3, 'submitted'],
      [2, 'gone'],
      [2, 'clear'],
    ]);
    expect(logins).toMatchObject([{ attempts: 1 }]);
  });

  it('takes the code asked for after the password as a step, not as a refusal', () => {
    const { logins } = play([
      [0, 'shown'],
      [1, 'submitted'],
      [1, 'gone'],
      [2, 'shown', ['sms']],
      [20, 'submitted', ['sms']],
      [20, 'gone'],
      [21, 'clear'],
    ]);
    expect(logins).toMatchObject([{ attempts: 1, method: ['password', 'sms'] }]);
  });

  it('waits while another frame still shows the panel', () => {
    const { logins } = play([
      [0, 'shown', ['password'], 3],
      [1, 'submitted', ['password'], 3],
      [2, 'shown', ['password'], 4],
      [3, 'clear', ['password'], 3],
    ]);
    expect(logins).toEqual([]);
  });

  it('by QR needs no touch, but a stop at the panel and a way to log out afterwards', () => {
    expect(
      play([
        [0, 'shown', ['qr']],
        [20, 'gone'],
        [20, 'inside'],
      ]).logins,
    ).toMatchObject([{ outcome: 'success', method: ['qr'], ms: 20 * S }]);
    expect(
      play([
        [0, 'shown', ['qr']],
        [20, 'gone'],
        [20, 'clear'],
      ]).logins,
    ).toEqual([]);
  });

  it('is none where a remembered session passes through', () => {
    expect(
      play([
        [0, 'shown'],
        [0.4, 'gone'],
        [0.5, 'inside'],
      ]).logins,
    ).toEqual([]);
  });

  it('is no success where a refused user goes to another page', () => {
    const { logins, left } = play([
      [0, 'shown'],
      [3, 'submitted'],
      [4, 'refused'],
      [9, 'gone'],
      [10, 'clear'],
    ]);
    expect(logins).toEqual([]);
    expect(left).toMatchObject({ outcome: 'failure', attempts: 1 });
  });

  it('is abandoned where it was touched and never submitted, and nothing where only seen', () => {
    expect(
      play([
        [0, 'shown'],
        [1, 'touched'],
        [5, 'gone'],
        [6, 'clear'],
      ]).left,
    ).toMatchObject({
      outcome: 'abandoned',
      attempts: 0,
    });
    expect(play([[0, 'shown']]).left).toBeNull();
  });
});

describe('a forced login', () => {
  const login: Seen[] = [
    [100, 'shown'],
    [101, 'submitted'],
    [102, 'gone'],
    [102, 'clear'],
  ];
  it('is one within 30 minutes of activity of a signed-in user', () => {
    const { logins } = play(login, { signedIn: true, activeAt: 90 * S });
    expect(logins).toMatchObject([{ forced: true }]);
  });
  it('is none after a logout, or later', () => {
    expect(play(login, { signedIn: false, activeAt: 90 * S }).logins).toMatchObject([
      { forced: false },
    ]);
    expect(play(login, { signedIn: true, activeAt: -1_800 * S }).logins).toMatchObject([
      { forced: false },
    ]);
  });
});

describe('the evidence for a login panel', () => {
  const nothing = {
    passwords: 0,
    user: false,
    loginButton: false,
    captcha: false,
    sms: false,
    qr: false,
    ukey: false,
    remember: false,
    named: false,
    fields: 0,
    newPassword: false,
    otherButton: false,
  };
  it.each([
    [
      'name, password and a 登录 button',
      { passwords: 1, user: true, loginButton: true, fields: 2 },
      true,
    ],
    ['a drawn button', { passwords: 1, user: true, fields: 2 }, true],
    ['a phone code', { sms: true, user: true, loginButton: true, fields: 2 }, true],
    ['a QR code alone', { qr: true, named: true }, true],
    [
      'registration',
      { passwords: 2, user: true, fields: 5, newPassword: true, otherButton: true },
      false,
    ],
    ['a password change', { passwords: 3, fields: 3, newPassword: true, otherButton: true }, false],
    ['recovery by phone code', { sms: true, user: true, fields: 2, otherButton: true }, false],
    [
      "an administrator's new user",
      { passwords: 1, user: true, fields: 9, otherButton: true },
      false,
    ],
    ['a search box', { fields: 1 }, false],
  ])('%s', (_, signals, expected) => {
    expect(isLoginPanel({ ...nothing, ...signals })).toBe(expected);
  });
  it('names the methods', () => {
    expect(methodsOf({ ...nothing, passwords: 1, captcha: true })).toEqual(['password', 'captcha']);
  });
});
