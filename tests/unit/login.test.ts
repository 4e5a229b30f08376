import { describe, expect, it } from 'vitest';
import type { LoginEnd, LoginSighting, LoginState, SessionState } from '../../src/core/login';
import { NO_SESSION } from '../../src/core/login';
import { confirmedBy, settleLogin } from '../../src/core/login-end';
import type { PanelSignals } from '../../src/core/login-evidence';
import { isCodeStep, isLoginPanel, methodsOf, WEIGHTS, weigh } from '../../src/core/login-evidence';
import { stepLogin } from '../../src/core/login-step';
import type { PanelSighting } from '../../src/core/sighting';
import type { LoginMethod } from '../../src/core/trace';

const S = 1_000;
type Seen = [
  second: number,
  state: PanelSighting['state'] | 'clear' | 'inside',
  methods?: LoginMethod[],
  frame?: number,
  more?: Pick<PanelSighting, 'step' | 'locked' | 'ranOut' | 'filled'>,
];

const PASSWORD: LoginMethod[] = ['password'];

function play(seen: Seen[], session: SessionState = NO_SESSION) {
  let state: LoginState | null = null;
  const logins: LoginEnd[] = [];
  for (const [second, what, methods = PASSWORD, frame = 0, more = {}] of seen) {
    const at = second * S;
    const sighting: LoginSighting =
      what === 'clear' || what === 'inside'
        ? { at, kind: 'clear', signedIn: what === 'inside', ...(more.step ? { step: true } : {}) }
        : { at, kind: 'panel', state: what, methods, ...more };
    const step = stepLogin(state, session, sighting, frame);
    ({ state, session } = step);
    if (step.login) logins.push(step.login);
  }
  return { logins, session, left: settleLogin(state), open: state };
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
    const qr = (what: 'gone' | 'left', at: number) =>
      play([
        [0, 'shown', ['qr']],
        [at, what],
        [at, 'clear'],
      ]).logins;
    expect(qr('gone', 20)).toHaveLength(1);
    expect(qr('gone', 3)).toEqual([]);
    expect(qr('left', 20)).toEqual([]);
  });

  it('that a script makes with the password it knew counts where the panel was stopped at', () => {
    const script = (at: number, end: 'inside' | 'clear') =>
      play([
        [0, 'shown'],
        [at, 'gone', PASSWORD, 0, { filled: true }],
        [at, end],
      ]).logins;
    expect(script(3, 'inside')).toMatchObject([
      { outcome: 'success', attempts: 1, method: PASSWORD },
    ]);
    expect(script(0.5, 'inside')).toEqual([]);
    expect(script(3, 'clear')).toEqual([]);
  });

  it('that nothing answered fails where its user leaves, unless one is inside there', () => {
    const leaves = (end: 'inside' | 'clear') =>
      play([
        [0, 'shown'],
        [3, 'touched'],
        [4, 'submitted'],
        [9, 'left'],
        [10, end],
      ]);
    expect(leaves('clear').logins).toEqual([]);
    expect(leaves('clear').left).toMatchObject({ outcome: 'failure' });
    expect(leaves('inside').logins).toMatchObject([{ outcome: 'success' }]);
  });

  it('takes a code alone into a login under way, and makes none of it elsewhere', () => {
    const step: Seen[] = [
      [3, 'shown', ['sms'], 0, { step: true }],
      [4, 'clear', ['sms'], 0, { step: true }],
      [5, 'touched', ['sms'], 0, { step: true }],
      [8, 'submitted', ['sms'], 0, { step: true }],
    ];
    const before: Seen[] = [
      [0, 'shown'],
      [1, 'touched'],
      [2, 'submitted'],
      [2.5, 'gone'],
    ];
    const after: Seen[] = [
      [10, 'gone', ['sms'], 0, { step: true }],
      [10, 'clear'],
    ];
    expect(play([...before, ...step, ...after]).logins).toMatchObject([
      { outcome: 'success', attempts: 1, method: ['password', 'sms'] },
    ]);
    expect(
      play([
        ...before,
        ...step,
        [9, 'refused', ['sms'], 0, { step: true }],
        [12, 'submitted', ['sms'], 0, { step: true }],
        [13, 'gone', ['sms'], 0, { step: true }],
        [13, 'clear'],
      ]).logins,
    ).toMatchObject([{ attempts: 2, method: ['password', 'sms'] }]);
    const alone = play([...step, ...after]);
    expect(alone.logins).toEqual([]);
    expect(alone.left).toBeNull();
  });

  it('is confirmed by another window that was opened since, or shows a way out', () => {
    const { open } = play([
      [0, 'shown'],
      [1, 'touched'],
      [5, 'submitted'],
    ]);
    const stood = (second: number, signedIn: boolean, opened: number) =>
      confirmedBy(open, { tab: 2, at: second * S, signedIn, opened: opened * S });
    expect(stood(8, false, 6)).toMatchObject({ outcome: 'success', ms: 7 * S });
    expect(stood(8, true, 0)).toMatchObject({ outcome: 'success' });
    expect(stood(8, false, 0)).toBeNull();
    expect(stood(4, true, 0)).toBeNull();
    expect(stood(500, true, 6)).toBeNull();
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

it('a locked screen is forced, whatever is known of the session', () => {
  const { logins } = play([
    [0, 'shown', PASSWORD, 0, { locked: true }],
    [1, 'submitted', PASSWORD, 0, { locked: true }],
    [2, 'gone'],
    [2, 'clear'],
  ]);
  expect(logins).toMatchObject([{ forced: true, method: ['password'] }]);
});

it('a panel that says the session ran out is forced where one was just at work', () => {
  const since = (s: number) =>
    play(
      [
        [s, 'shown', PASSWORD, 0, { ranOut: true }],
        [s + 1, 'submitted'],
        [s + 2, 'gone'],
        [s + 2, 'clear'],
      ],
      { signedIn: false, activeAt: 0 },
    );
  expect(since(60).logins).toMatchObject([{ forced: true }]);
  expect(since(3600).logins).toMatchObject([{ forced: false }]);
});

it('a panel is forced where a message said a moment before that the session ran out', () => {
  const since = (s: number) =>
    play(
      [
        [s, 'shown'],
        [s + 1, 'submitted'],
        [s + 2, 'gone'],
        [s + 2, 'clear'],
      ],
      { signedIn: false, activeAt: 0, expiredAt: 5 * S },
    );
  expect(since(8).logins).toMatchObject([{ forced: true }]);
  expect(since(90).logins).toMatchObject([{ forced: false }]);
});

it('a panel after a way out is not forced, though the page offered that way for a moment more', () => {
  const { logins } = play(
    [
      [10.5, 'inside'],
      [11, 'shown'],
      [12, 'submitted'],
      [13, 'gone'],
      [13, 'clear'],
    ],
    { signedIn: false, activeAt: 10 * S, outAt: 10 * S },
  );
  expect(logins).toMatchObject([{ forced: false }]);
});

it('a puzzle that comes between press and answer is part of that attempt', () => {
  const { logins } = play([
    [0, 'touched'],
    [1, 'submitted'],
    [2, 'touched', ['password', 'captcha']],
    [5, 'gone'],
    [5, 'clear'],
  ]);
  expect(logins).toMatchObject([{ method: ['password', 'captcha'] }]);
});

describe('the evidence for a login panel', () => {
  const nothing: PanelSignals = {
    passwords: 0,
    user: false,
    loginButton: false,
    otherButton: false,
    strangeButton: false,
    loginHeading: false,
    otherHeading: false,
    named: false,
    otherNamed: false,
    newPassword: false,
    forgot: false,
    consents: false,
    asked: false,
    goesOn: false,
    ranOut: false,
    captcha: false,
    sms: false,
    qr: false,
    ukey: false,
    pin: false,
    others: 0,
    beside: 0,
    locked: false,
    inside: false,
    alone: false,
  };
  it.each<[string, Partial<PanelSignals>, boolean]>([
    ['name, password and a 登录 button', { passwords: 1, user: true, loginButton: true }, true],
    ['a drawn button', { passwords: 1, user: true }, true],
    ['a phone code', { sms: true, user: true, loginButton: true, loginHeading: true }, true],
    ['a QR code', { qr: true, loginHeading: true }, true],
    ['a certificate', { passwords: 1, pin: true, ukey: true, loginButton: true }, true],
    ['a locked screen', { passwords: 1, locked: true, loginButton: true }, true],
    ['a password alone under 管理员登录', { passwords: 1, loginHeading: true }, true],
    [
      'registration',
      { passwords: 2, user: true, others: 2, newPassword: true, otherButton: true },
      false,
    ],
    ['a password change', { passwords: 3, newPassword: true, otherHeading: true }, false],
    ['recovery by phone code', { sms: true, user: true, otherHeading: true }, false],
    ['the same without a heading', { sms: true, user: true }, false],
    ['a phone, its code and 登录', { sms: true, user: true, loginButton: true }, true],
    ['a booking by phone and code', { sms: true, user: true, others: 1, otherButton: true }, false],
    ['用户, 口令, 确定 and 取消 before a seal', { passwords: 1, user: true, asked: true }, false],
    [
      "an administrator's new user",
      { passwords: 1, user: true, others: 3, otherHeading: true },
      false,
    ],
    ['a password to confirm', { passwords: 1, strangeButton: true }, false],
    ['a password and 确定', { passwords: 1 }, false],
    ['a name alone', { user: true }, false],
    ['a sample form among others', { passwords: 1, user: true, others: 1, beside: 12 }, false],
    [
      'a login beside a registration',
      { passwords: 1, user: true, beside: 7, loginButton: true, loginHeading: true },
      true,
    ],
  ])('%s', (_, signals, expected) => {
    expect(isLoginPanel({ ...nothing, ...signals })).toBe(expected);
  });
  it('explains itself: the signals it names sum up to the score', () => {
    const { score, why } = weigh({ ...nothing, passwords: 1, user: true, loginButton: true });
    expect(why).toEqual(['password', 'user', 'plain', 'loginButton']);
    const sum = why.reduce((total, name) => total + WEIGHTS[name], 0);
    expect(score - sum).toBeCloseTo(weigh({ ...nothing, goesOn: true }).score);
  });
  it('takes a code alone for a step, and a phone with a code for none', () => {
    expect(isCodeStep({ ...nothing, sms: true })).toBe(true);
    expect(isCodeStep({ ...nothing, sms: true, user: true })).toBe(false);
    expect(isCodeStep({ ...nothing, sms: true, otherButton: true })).toBe(false);
  });
  it('names the methods', () => {
    expect(methodsOf({ ...nothing, passwords: 1, pin: true, ukey: true })).toEqual(['ukey']);
    expect(methodsOf({ ...nothing, passwords: 1, captcha: true })).toEqual(['password', 'captcha']);
  });
});
