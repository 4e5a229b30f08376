import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerOf,
  isCourseDone,
  isRanking,
  isSignedIn,
  isStillThere,
  speaksOfElse,
} from '../../src/core/answer';

const ACCEPTED = [
  '成功',
  '操作成功',
  '提交成功！',
  '保存成功',
  '新增成功',
  '打卡成功',
  '签到成功，获得 5 积分',
  '您已成功签到',
  '已签到',
  '已提交',
  '已完成',
  '上报完成',
  '交卷完毕',
  '签 到 成 功',
  '提交成功，请勿重复提交',
  '密码修改成功，请重新登录',
  '导入成功 100 条，失败 0 条',
  'Saved',
  'Submitted successfully',
  'Checked in',
];
const REFUSED = [
  '失败',
  '提交失败',
  '签到失败：不在签到时间内',
  '未成功',
  '提交未成功',
  '操作没有成功',
  '系统错误',
  '用户名或密码错误',
  '密码不正确',
  '账号不存在',
  '验证码错误',
  '验证码已过期',
  '账号已被锁定，请联系管理员',
  '当前不在打卡时间范围内',
  '未到签到时间',
  '超出打卡范围',
  '无法提交',
  '请输入验证码',
  '请选择所属部门',
  '标题不能为空',
  '请勿重复提交',
  '数据重复',
  '您已签到过',
  '您今日已签到，请明天再来',
  '你今天已经打卡了',
  '今天已经签到过了',
  '登录超时，请重新登录',
  '操作过于频繁，请稍后再试',
  '没有权限',
  '成功 3 条，失败 2 条',
  'Invalid username or password',
  'Login failed',
  'Unsuccessful',
  'This field is required',
];
const NEITHER = [
  '',
  '  ',
  '首页',
  '确定要提交吗？',
  '是否确认签到？',
  '签到成功后可获得积分',
  '是否提交成功请在列表中查看',
  '成功率',
  '未发现异常',
  '没有错误',
  '失败 0 条',
  '短信验证码发送成功',
  '停用',
  '签到',
  '未签到',
  '签到时间',
  '提交人',
  '正在提交…',
  'Unsaved changes',
  'No errors',
  'Clocked in at 08:27 AM',
];

describe('answerOf', () => {
  it.each(ACCEPTED)('accepted: %s', (text) => {
    expect(answerOf(text)).toBe('accepted');
  });
  it.each(REFUSED)('refused: %s', (text) => {
    expect(answerOf(text)).toBe('refused');
  });
  it.each(NEITHER)('neither: %j', (text) => {
    expect(answerOf(text)).toBeNull();
  });

  it('takes a text longer than an answer for none', () => {
    expect(answerOf('提交成功'.padEnd(81, '。'))).toBeNull();
  });

  it('judges alike wherever white space is put', () => {
    const space = fc.constantFrom(' ', '\u3000', '\u00a0', '\n', '\t');
    const texts = [...ACCEPTED, ...REFUSED].filter((text) => text.length < 40);
    fc.assert(
      fc.property(fc.constantFrom(...texts), space, fc.nat(), (text, gap, n) => {
        const at = n % text.length;
        expect(answerOf(text.slice(0, at) + gap + text.slice(at))).toBe(answerOf(text));
      }),
    );
  });

  it('lets a failure outweigh any success said beside it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ACCEPTED), fc.boolean(), (text, before) => {
        expect(answerOf(before ? `提交失败 ${text}` : `${text} 提交失败`)).toBe('refused');
      }),
    );
  });

  it('takes time linear in the text', () => {
    const started = performance.now();
    for (let i = 0; i < 200; i += 1) answerOf('已不在未请'.repeat(16));
    expect((performance.now() - started) / 200).toBeLessThan(2);
  });
});

describe('isStillThere', () => {
  it.each([
    '是否继续学习？',
    '您还在学习吗？请点击确定继续计时',
    '您长时间未操作，点击继续学习',
    '请点击按钮继续',
    'Are you still watching?',
  ])('asks: %s', (text) => expect(isStillThere(text)).toBe(true));
  it.each([
    '由于您长时间未操作，请重新登录',
    '继续学习',
    '是否确认提交试卷？',
    '是否删除该课程？',
    '',
  ])('does not: %j', (text) => expect(isStillThere(text)).toBe(false));
});

describe('isRanking', () => {
  it.each(['排行榜', '学习积分排名', '全县积分 排行榜', '第三季度通报', '登录率通报', '参学率'])(
    'ranks: %s',
    (text) => expect(isRanking(text)).toBe(true),
  );
  it.each(['通报', '警情通报批示', '排名不分先后的单位名单', '首页', '使用率'])(
    'does not: %s',
    (text) => expect(isRanking(text)).toBe(false),
  );
});

describe('isSignedIn', () => {
  it.each(['退出', '[退出]', '安全退出 |', '退出登录', '退 出', '注销', 'Log out', 'Sign-out'])(
    'in: %s',
    (text) => expect(isSignedIn(text)).toBe(true),
  );
  it.each(['登录', '退出学习', '退出全屏', '注销该条', '切换角色', ''])('not said: %j', (text) =>
    expect(isSignedIn(text)).toBe(false),
  );
});

describe('isCourseDone', () => {
  it.each(['已学完', '恭喜您完成本课程学习', '进度：100%', '本章节已完成'])('done: %s', (text) =>
    expect(isCourseDone(text)).toBe(true),
  );
  it.each(['未完成', '学习中', '进度：99%', '完成率'])('not done: %s', (text) =>
    expect(isCourseDone(text)).toBe(false),
  );
});

it.each([
  ['失败任务 3 条', true],
  ['组织关系转接错误提醒 1 条', true],
  ['密码错误，您还可以尝试 4 次', false],
  ['没有权限', false],
])('%s speaks of something else than a login: %s', (text, other) => {
  expect(speaksOfElse(text)).toBe(other);
  expect(answerOf(text)).toBe('refused');
});
