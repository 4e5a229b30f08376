import { describe, expect, it } from 'vitest';
import { isReadingClock, isStillThere } from '../../src/core/answer';
import { answerOfQuiz, handInOf, isExam, isScore } from '../../src/core/quiz';

describe('papers', () => {
  it.each([
    ['1. 【单选题】下列正确的是（5分）', '', true],
    ['1. 出台于哪一年 A. 2012 B. 2016', '党纪知识测验', true],
    ['1. 出台于哪一年 甲 乙', '党纪知识测验', false],
    ['1. 您满意吗 非常满意 满意', '满意度调查问卷', false],
    ['1. [单选题] 您用几个平台', '基层减负问卷', false],
    ['接收方式 短信 邮件', '通知设置', false],
  ])('%s under %j is an exam: %s', (text, called, exam) => {
    expect(isExam(text, called)).toBe(exam);
  });
  it.each([
    ['交卷', 'paper'],
    ['确认交卷', 'paper'],
    ['提交答案', 'submit'],
    ['提交问卷', 'submit'],
    ['check', 'submit'],
    ['确定', 'answer'],
    ['下一题', null],
    ['保存', null],
  ])('%s hands in: %s', (label, press) => expect(handInOf(label)).toBe(press));
  it.each([
    '得分：80',
    '本次得分：100 分，满分 100 分',
    '您答对了 2 题',
    '回答错误',
    'You got 0 of 1 points',
    '2/3 correct',
  ])('a score: %s', (text) => expect(isScore(text)).toBe(true));
  it.each(['满分 100 分', '成绩保存成功', '成绩管理', '第 1/2 页', '提交成功', '正确填写'])(
    'no score: %s',
    (text) => expect(isScore(text)).toBe(false),
  );
  it('a paper that is not complete was not handed in', () => {
    expect(answerOfQuiz('还有 1 题未答，请完成后提交')).toBe('refused');
    expect(answerOfQuiz('还有 1 题未答，确定交卷吗？')).toBeNull();
    expect(answerOfQuiz('考试成绩：合格')).toBe('accepted');
  });
});

describe('reading clocks', () => {
  it.each([
    '阅读倒计时：00:30',
    '还需学习 8 秒',
    '请阅读满 30 秒后进入下一节',
    '剩余学习时间 05:00',
    '本课时还需观看 3 分钟',
  ])('a clock: %s', (text) => expect(isReadingClock(text)).toBe(true));
  it.each([
    '60 秒后重新获取',
    '页面将在 8 秒后关闭',
    '考试剩余时间 01:20:00',
    '现在时间 10:00:31',
    '剩余 3 个待办',
    '学习资料',
  ])('none: %s', (text) => expect(isReadingClock(text)).toBe(false));
});

describe('prompts', () => {
  it.each([
    '您已观看 15 分钟，请点击确定继续计时',
    '系统检测到您长时间未操作，请确认是否在线',
    '您还在看吗？',
    '防挂机验证：请输入图中数字',
  ])('asks: %s', (text) => expect(isStillThere(text)).toBe(true));
  it.each([
    '您上次学习到 05:20，是否继续学习？',
    '由于您长时间未操作，请重新登录',
    '是否确认退出课程？',
  ])('does not: %s', (text) => expect(isStillThere(text)).toBe(false));
});
