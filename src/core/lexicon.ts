/**
 * What controls of Chinese government systems are called, by purpose: whole labels, white space
 * removed. Drawn from public back-office code and notices; `strong` labels mean their purpose
 * anywhere, `weak` ones only inside a dialog or beside a strong sign, and `none` looks like a
 * purpose and is not one. Kept as plain strings: this travels into every measured page.
 */
import type { Purpose } from './trace';

type Words = Partial<Record<Purpose, string>>;

export const STRONG: Words = {
  acknowledge:
    '收到 确认收到 收到确认 已阅 设置为已阅 标记已阅确认 批量已阅 阅毕 标记已读 标为已读 标记为已读 全部已读 批量已读 批量阅读 批量阅办 签收 确认签收 立即签收 任务签收 批量签收 提交回执',
  'check-in':
    '打卡 立即打卡 学习打卡 点击打卡 上班打卡 下班打卡 外出打卡 考勤打卡 外勤打卡 外勤定位打卡 定位打卡 签到 每日签到 立即签到 点击签到 今日签到 网上签到 会议签到 我要签到 去签到 去打卡 签到打卡 每日打卡 签退 补签 补卡 补打卡 巡查打卡 巡河打卡',
  study:
    '继续学习 继续观看 开始学习 立即学习 去学习 进入学习 我要学习 学时重算 重算学时 退出学习 结束学习 完成学习 专项练习 课后练习 课堂练习 章节练习 交卷 提交试卷 确认交卷 下一题 上一题 下一节 上一节 下一章 下一课 选课 我要选课 加入学习 开始答题 继续答题 每日答题 专项答题 开始考试 进入考试 参加考试 在线考试 重新考试 补考',
  upload:
    '拍照上传 拍照 现场拍照 上传图片 图片上传 添加图片 上报图片 上传照片 照片上传 上传活动照片 上传附件 附件上传 添加附件 材料上传 上传截图 上传凭证 上传文件 文件上传 上传视频',
  'like-share':
    '点赞 赞 转发 转发分享 分享 评论 发表评论 我要评论 在线评论 投票 我要投票 立即投票 网络投票 留言',
  submit:
    '提交 确认提交 立即提交 提交审核 提交审批 提交申请 上报 确认上报 批量上报 立即上报 报送 信息报送 数据报送 零报告 保存 保存并提交 暂存 保存草稿 提交数据 提交表单 发布',
  ranking:
    '排名 积分排名 学习排名 得分排名 排行榜 排行 积分榜 学习排行 学习排行榜 活跃度排名 登录率 登录统计 在线率 上线率 参学率 打卡率 出勤率 通报排名 情况通报',
  task: '待办 待办事项 待办任务 我的待办 待办工作 待办中心 待处理 任务下发 下发任务 任务派发 分派 催办 一键催办 督办 我的督办 督办事项 转办 转交 委派 转派 加签 交办 继续流转',
  login:
    '登录 登陆 登入 立即登录 立即登陆 登錄 ca登录 证书登录 数字证书登录 ukey登录 login signin logon',
  logout: '退出登录 退出登陆 退出账号 退出系统 安全退出 登出 注销登录 logout signout logoff',
};

export const WEAK: Words = {
  acknowledge: '已读 已收到 知道了 我知道了 我已知晓 已知晓 已知悉 回执 接收',
  study: '答题 考试 播放 继续播放 重新播放 我的课程 课程中心 我的学习 学习中心 练习',
  upload: '点击上传 本地上传 开始上传 重新上传 选择文件 浏览 上传',
  'like-share': '关注 收藏 邀请 邀请好友 推广 回复',
  submit: '审核 审批 审核通过 同意 驳回 退回 填报 数据填报 在线填报 确认提报',
  ranking: '通报 使用率 考核 绩效考核 统计分析 使用情况 学习统计',
  task: '已办 已办事项 已办任务 我的已办 办理 反馈 处置 批示 签批 拟办 工单',
  login: '登录系统 进入系统 重新登录 去登录',
  logout: '退出 注销',
};

/** Going about: harmless whatever it is, so a weak label is enough. */
export const NAVIGATE =
  '首页 返回首页 工作台 控制台 个人中心 个人空间 通知公告 公告 消息 消息中心 菜单 应用中心 返回 关闭 查询 搜索 重置 刷新 上一页 下一页 更多 查看 详情 取消 帮助 展开 收起 home back close search reset next previous cancel more';

/** Words that only a purpose's control wears, in names of icons and classes: the last resort. */
export const ICON_WORDS: Words = {
  'like-share': 'thumbs-up thumbup dianzan like-o praise',
  logout: 'logout signout sign-out log-out',
  'check-in': 'clock-in clockin qiandao daka signin-btn',
};
