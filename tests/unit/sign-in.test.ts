import { describe, expect, it } from 'vitest';
import { hasGrown, isDoneLabel, signedBy, streaksIn, wordOfSignIn } from '../../src/core/sign-in';
import type { PressedSignIn } from '../../src/core/sign-in-return';
import { isSignInReturned, RETURNS_WITHIN_MS } from '../../src/core/sign-in-return';

describe('isDoneLabel', () => {
  it.each([
    '已签到',
    '今日已签到',
    '今日已签',
    '已打卡 ✓',
    '✔ 已签到',
    '今天已打卡',
    '已签到（08:31）',
    '08:31 已打卡',
    '上班 08:31 (正常)',
    '签到成功',
    '已经完成签到',
    '已 签 到',
    'Checked in at 08:31',
    '您已于 08:12 签到。',
    '吴国华，您已于 08:12 签到。',
    'Clocked in at 08:27 AM',
  ])('done: %s', (text) => expect(isDoneLabel(text)).toBe(true));
  it.each([
    '签到',
    '未签到',
    '已签收',
    '已签到3天',
    '已签到 12 人',
    '签到时间',
    '已签到名单',
    '上班 09:00',
    'Check in',
    '',
  ])('not done: %j', (text) => expect(isDoneLabel(text)).toBe(false));
});

describe('wordOfSignIn', () => {
  it.each([
    ['签到成功', 'explicit'],
    ['恭喜您，签到成功！获得 5 积分', 'explicit'],
    ['恭喜您已签到！', 'explicit'],
    ['打卡成功，今日日报已提交', 'explicit'],
    ['You have checked in successfully', 'explicit'],
    ['操作成功', 'generic'],
    ['+20 积分', 'generic'],
    ['恭喜获得10积分', 'generic'],
    ['已签到', 'done'],
    ['Clocked in at 08:27 AM', 'done'],
    ['今日已签到', 'done'],
    ['您今日已签到', 'refused'],
    ['今天已经签到过了', 'refused'],
    ['请勿重复签到', 'refused'],
    ['今天是休息日，无需打卡', 'refused'],
    ['不在签到时间', 'refused'],
    ['未到打卡时间', 'refused'],
    ['网络异常，请稍后重试', 'refused'],
    ['定位失败', 'refused'],
    ['You have already checked in today', 'refused'],
    ['定位成功', null],
    ['人脸识别成功', null],
    ['获取位置成功', null],
    ['自动保存成功', null],
    ['公告列表加载失败', null],
    ['签到成功率', null],
    ['签到', null],
    ['20', null],
  ] as const)('%s: %s', (text, word) => expect(wordOfSignIn(text)).toBe(word));
});

describe('signedBy', () => {
  it.each([
    ['韩冰 签到成功', '韩冰'],
    ['第二支部钱进签到成功', '第二支部钱进'],
    ['签到成功', ''],
    ['恭喜您签到成功！', ''],
    ['08:30 上午 签到成功', ''],
    ['您今天已经签到成功', ''],
    ['已签到', ''],
  ])('%s: %j', (text, who) => expect(signedBy(text)).toBe(who));
});

describe('streaks', () => {
  it('are read from a page, and one of them grows by one', () => {
    expect(streaksIn('您已连续签到 6 天，累计 120 次。签到次数：8')).toEqual([6, 120, 8]);
    expect(hasGrown([6, 120], [7, 121])).toBe(true);
    expect(hasGrown([6], [7])).toBe(true);
    expect(hasGrown([6], [6])).toBe(false);
    expect(hasGrown([6], [0])).toBe(false);
    expect(hasGrown([], [7])).toBe(false);
    expect(hasGrown([6, 3], [7, 9])).toBe(false);
  });
});

describe('isSignInReturned', () => {
  const left = (by: PressedSignIn['by'], marks = 0): PressedSignIn => ({
    kind: 'sign-in',
    state: 'left',
    by,
    marks,
    at: 1_000,
  });
  const back = (same: boolean, marks: number, says: boolean, at = 2_000) => ({
    kind: 'sign-in' as const,
    state: 'returned' as const,
    same,
    marks,
    says,
    at,
  });
  it.each([
    ['submit', back(false, 1, false), true],
    ['submit', back(false, 0, true), true],
    ['button', back(false, 0, true), true],
    ['button', back(false, 1, false), false],
    ['button', back(true, 1, false), true],
    ['link', back(false, 1, true), false],
    ['link', back(true, 1, false), true],
    ['link', back(true, 0, true), true],
  ] as const)('pressed by %s, %o: %s', (by, seen, taken) => {
    expect(isSignInReturned(left(by), seen)).toBe(taken);
  });
  it('takes no page without a press, none that is late, none signed as before', () => {
    expect(isSignInReturned(null, back(true, 1, true))).toBe(false);
    expect(isSignInReturned(left('submit'), back(true, 1, true, 1_001 + RETURNS_WITHIN_MS))).toBe(
      false,
    );
    expect(isSignInReturned(left('submit', 1), back(true, 1, false))).toBe(false);
    expect(isSignInReturned(left('submit'), back(true, 1, true, 900))).toBe(false);
  });
});
