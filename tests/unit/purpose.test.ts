import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_MAX_CHARS, normaliseLabel, purposeOf } from '../../src/core/purpose';
import type { Purpose } from '../../src/core/trace';

/** Labels that mean their purpose wherever they stand, as the lexicon of public sources has them. */
const STRONG: Partial<Record<Purpose, string>> = {
  login: '登录 登陆 立即登录 登入 登錄 CA登录 数字证书登录 UKey登录 Login',
  logout: '退出登录 退出登陆 退出账号 退出系统 安全退出 登出 确定登出 Log out',
  acknowledge:
    '收到 确认收到 已阅 设置为已阅 标记已阅确认 批量已阅 阅毕 标记已读 标为已读 标记为已读 全部已读 批量已读 批量阅读 批量阅办 签收 确认签收 立即签收 任务签收 批量签收 签收确认',
  'check-in':
    '打卡 立即打卡 学习打卡 点击打卡 上班打卡 下班打卡 外出打卡 考勤打卡 第N次打卡 第2次打卡 外勤定位打卡 外勤打卡 定位打卡 签到 每日签到 立即签到 点击签到 今日签到 网上签到 会议签到 签退 补签 补卡 补打卡 巡查打卡 巡河打卡 签到打卡 去打卡 我要签到',
  study:
    '继续学习 继续观看 开始学习 立即学习 去学习 进入学习 我要学习 学时重算 重算学时 退出学习 结束学习 完成学习 专项练习 练习 课后练习 课堂练习 章节练习 交卷 提交试卷 确认交卷 下一题 上一题 下一节 下一章 下一课 上一节 选课 我要选课 加入学习 是否继续学习？ 您还在学习吗 请点击继续学习',
  upload:
    '拍照上传 拍照 现场拍照 上传图片 图片上传 添加图片 选择图片 上报图片 上传照片 照片上传 现场照片 活动照片 上传活动照片 上传附件 附件上传 添加附件 材料上传 上传截图 上传凭证',
  'like-share':
    '点赞 赞 取消赞 转发 分享 转发分享 评论 发表评论 我要评论 在线评论 投票 我要投票 立即投票 网络投票',
  submit:
    '提交 确认提交 立即提交 提交审核 提交审批 提交申请 上报 确认上报 批量上报 立即上报 报送 信息报送 报送信息 数据报送 填报 数据填报 在线填报 零报告 保存 保存并提交 暂存 保存草稿 确认并提交 提交更改 提交周报 提交材料',
  ranking:
    '排名 积分排名 学习排名 得分排名 排行榜 排行 积分榜 学习排行 学习排行榜 活跃度 活跃率 活跃度排名 登录率 登录次数 合格登录率 在线率 上线率 登录统计 参学率 参学人数 结业率 完成率 打卡率 出勤率 在线时长 登录时长',
  task: '待办 待办事项 待办任务 我的待办 待办工作 待办中心 待处理 任务下发 下发 下发任务 任务派发 分派 催办 一键催办 督办 我的督办 督办事项 转办 转交 委派 转派 抄送 加签 交办 继续流转',
};
const CASES = Object.entries(STRONG).flatMap(([purpose, labels]) =>
  labels
    .replace('Log out', 'Log-out')
    .split(' ')
    .map((label) => [label, purpose] as const),
);

/** Look like a purpose and are none: states, columns, consent boxes, dialogs' texts, places. */
const OTHER =
  '打卡时间 打卡记录 签到表 考勤签到表 签到汇总 重置签到信息 我已阅读并同意 我已阅读并理解 同意协议 使用率 已签到 未签到 已签收 未签收 已打卡 未打卡 今日已签到 已完成 未完成 已学习 未选课 已提交 未提交 已审核 提交人 提交时间 提交状态 提交统计 提交记录 提交列表 提交结果 提交测试 提交验证 提交成功 提交失败 上报表设置 已上报班级 上报情况 登录超时 登录已过期 长时间未操作 返回登录 记住密码 下次自动登录 上传头像 取消全部上传 退出全屏 取消签到 注销该条 【注销重建】 考勤 学分 积分 必修 我的积分 锁屏 切换角色 评论区管理 投票结果 分享规则 忘记密码？ 找回密码 修改密码 草稿箱 确定 确认 全部评论 post提交登录';
/** Need to know where they stand. */
const WEAK: (readonly [string, Purpose])[] = [
  ['知道了', 'acknowledge'],
  ['我已知晓', 'acknowledge'],
  ['已读', 'acknowledge'],
  ['回执', 'acknowledge'],
  ['考试', 'study'],
  ['开始答题', 'study'],
  ['播放', 'study'],
  ['点击上传', 'upload'],
  ['上传文件', 'upload'],
  ['收藏', 'like-share'],
  ['审核通过', 'submit'],
  ['驳回', 'submit'],
  ['办理', 'task'],
  ['扫码登录', 'login'],
  ['学员登录', 'login'],
];

describe('purposeOf', () => {
  it.each(CASES)('%s is %s', (label, purpose) => {
    expect(purposeOf(label)).toBe(purpose);
  });

  it.each(OTHER.split(' '))('%s is other, in a dialog too', (label) => {
    expect(purposeOf(label)).toBe('other');
    expect(purposeOf(label, { inDialog: true })).toBe('other');
  });

  it.each(WEAK)('%s is %s in a dialog and other without a hint', (label, purpose) => {
    expect(purposeOf(label)).toBe('other');
    expect(purposeOf(label, { inDialog: true })).toBe(purpose);
  });

  it.each(['首页', '返回首页', '关 闭', '查询', '重置', '下一页', '更多 >>', '取消'])(
    '%s is going about',
    (label) => expect(purposeOf(label)).toBe('navigate'),
  );

  it('takes 退出 and 注销 for a logout in a header alone', () => {
    for (const label of ['退出', '[注销]', '切换用户']) {
      expect(purposeOf(label)).toBe('other');
      expect(purposeOf(label, { inDialog: true })).toBe('other');
      expect(purposeOf(label, { inHeader: true })).toBe('logout');
    }
  });

  it('takes 考试 for study where the platform is for study', () => {
    expect(purposeOf('模拟考试', { category: 'study' })).toBe('study');
    expect(purposeOf('模拟考试', { category: 'oa' })).toBe('other');
    expect(purposeOf('审核', { category: 'study' })).toBe('other');
  });

  it('reads class names only where there is no label', () => {
    expect(purposeOf('', { classes: 'el-icon icon-thumb-up' })).toBe('like-share');
    expect(purposeOf(' \ue600 ', { classes: 'anticon anticon-logout' })).toBe('logout');
    expect(purposeOf('', { classes: 'el-icon-edit' })).toBe('other');
    expect(purposeOf('编号', { classes: 'icon-thumb-up' })).toBe('other');
  });
});

describe('normaliseLabel', () => {
  it.each([
    ['登\u3000录', '登录'],
    ['登\u00a0录', '登录'],
    ['\ue6b1 签到', '签到'],
    ['▶ 开始学习 ', '开始学习'],
    ['待办（12）', '待办'],
    ['待办 99+', '待办'],
    ['【签收】', '签收'],
    ['点赞[３]', '点赞'],
    ['ＣＡ登录', 'ca登录'],
    ['提交 >>', '提交'],
    ['12', ''],
    ['', ''],
  ])('%j to %j', (text, label) => expect(normaliseLabel(text)).toBe(label));
});

describe('properties', () => {
  const all = fc.constantFrom(
    ...CASES.map(([label]) => label),
    ...OTHER.split(' '),
    ...WEAK.map(([label]) => label),
  );
  const space = fc.constantFrom(' ', '\u3000', '\u00a0', '\n', '\t', '\u200b', '\ufeff');
  const hints = fc.record({ inDialog: fc.boolean(), inHeader: fc.boolean() });

  it('white space anywhere never changes the purpose', () => {
    fc.assert(
      fc.property(
        all,
        hints,
        fc.array(fc.tuple(space, fc.nat()), { maxLength: 6 }),
        (label, h, gaps) => {
          const spaced = gaps.reduce((text, [gap, n]) => {
            const at = n % (text.length + 1);
            return text.slice(0, at) + gap + text.slice(at);
          }, label);
          expect(purposeOf(spaced, h)).toBe(purposeOf(label, h));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('an icon before it, a count or an arrow after it never change the purpose', () => {
    const icon = fc.constantFrom('', '\ue600', '★', '✓ ', '+ ', '▶', '👍');
    const tail = fc.constantFrom('', '(3)', '（12）', ' 99+', '[2]', ' >>', '！', '…', ':');
    fc.assert(
      fc.property(all, icon, tail, (label, before, after) => {
        expect(purposeOf(before + label + after)).toBe(purposeOf(label));
      }),
    );
  });

  it('full-width letters and digits read like half-width ones', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(all, (label) => {
        expect(purposeOf(wide(label))).toBe(purposeOf(label));
      }),
    );
  });

  it('a negation or a time before or after makes none of them an act', () => {
    const affix = fc.constantFrom<readonly [string, string]>(
      ['未', ''],
      ['不', ''],
      ['', '时间'],
      ['', '记录'],
      ['', '管理'],
      ['', '人员名单'],
    );
    const acts = CASES.filter(([, purpose]) => !/^(login|logout|study|submit)$/.test(purpose));
    fc.assert(
      fc.property(fc.constantFrom(...acts), affix, ([label], [before, after]) => {
        expect(purposeOf(before + label + after)).toBe('other');
      }),
    );
  });

  it('never throws and takes no sentence for a label', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(purposeOf(text)).toBeTypeOf('string');
        expect(purposeOf(`${'字'.repeat(LABEL_MAX_CHARS)}${text}签到`)).toBe('other');
      }),
    );
  });
});
