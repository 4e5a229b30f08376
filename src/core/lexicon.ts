/**
 * What controls of Chinese government systems are called, by purpose: whole labels, as
 * `normaliseLabel` leaves them. Drawn from public back-office code and notices. Patterns, not
 * lists, since this travels into every measured page; each is compiled at its first use.
 *
 * Left out on purpose: states (已签到, 未签收, 已完成), texts of dialogs that one reads (登录超时), and
 * look-alikes (打卡时间, 我已阅读并同意, 返回登录, 上传头像, 提交人).
 */
import type { Category } from './platform';
import type { Purpose } from './trace';

type Words = readonly (readonly [Purpose, RegExp])[];

/** What urges or narrows an act and leaves its purpose as it is; taken off one at a time. */
export const LEAD =
  /^(?:请(?=点)|点[击此我]|立即|马上|现在|我要|去(?!登)|确[认定]并?|一键|批量|在线|网上|网络|开始|继续)/;

/** Takes the act away, speaks of what was done, or belongs to whoever runs it: 取消, 未, 发起. */
export const NO_ACT =
  /^(?:取消|撤[回销]|删除|清[空除]|重置|设置|查[看询阅]|导[出入]|打印|统计|下载|发[起布]|创建|新[建增]|添加(?=打卡|签到)|编辑|修改|管理|允许|禁止|拒绝|停止|自动|我的|全部|历史|最[近后]|上次|首次|下次|异常|正常|退[回出]|返回|重复|切换|注销|记住|忘记)|[未已不无待免没漏缺勿禁]/;

/** An act with what it is done to or how before it; a purpose unless NO_ACT speaks against it. */
export const QUALIFIED: Words = [
  ['submit', /^.{1,6}并提交$|^[一-龥]{1,3}提交$|^[一-龥]{0,4}(?:上报|申报|报批|报送)$/],
  [
    'check-in',
    /^[一-龥]{0,4}(?:打卡|签到|签退|报到)(?:[领得送拿赚有+].{0,6})?$|^[一-龥]{0,2}签到签退$|^(?:daily|now)?(?:check|clock|punch)-?in(?:now|today)?$|^(?:clock|punch)-?out$/,
  ],
  [
    'upload',
    /^(?:上传|添加|选择)(?:[一-龥]{0,2}(?:图[片像标]|照片?|附件|截图|凭证|[视音]频|录音|材料|资料|课件|文[书档]|证[件书明]|扫描件|作业|封面|合同|发票|表格)|excel|pdf)$|^upload(?:new|a|your)?(?:photos?|pictures?|images?|files?|documents?|attachments?)?$|^[一-龥]{0,4}(?:图片|照片|附件|[视音]频|材料|资料|文[书档]|证[件书明]|凭证|作业)上传$/,
  ],
];

/** Mean their purpose wherever they stand. METHOD names 收到, 已阅, 签收 as acknowledgements. */
export const STRONG: Words = [
  [
    'submit',
    /^提交(?!.{0,2}(?:统计|记录|列表|管理|查询|日志|台账|明细|详情|汇总|分析|进度|结果|历史|设置|配置|模板|流程)$|人|者|时|日期|状|记录|次|情况|数[^据]|数$|量|率|方|单位|部门|测(?!评)|验|分|签到|打卡|登|成|失|中|过|说明|试卷|答|作业|评论|回执).{0,4}$|^(?:信息|数据)?(?:上报|报送|填报)(?:信息|数据|审[核批])?$|^零报告$|^保存(?:草稿|并上报)?$|^暂存$|^(?:submit|save)(?:(?:as)?draft|form|report|changes|(?:and|&)(?:submit|exit|close|continue))?$/,
  ],
  ['check-in', /^第[\dn]+次打卡$|^补(?:签|卡|班)$/],
  [
    'study',
    /^(?:(?:是否)?继续|开始|立即|去|进入|我要|加入|(?:退出|结束|完成|停止)(?:本次)?)学习$|^继续观看$|^[您你]还在学习吗$|^学时重算$|^重算学时$|^(?:专项|课后|课堂|章节)?练习$|^提?交试?卷$|^[上下]一[题节章课]$|^选课$/,
  ],
  [
    'acknowledge',
    /^收到(?:确认)?$|^已阅(?:确认)?$|^阅毕$|^(?:全部|批量|(?:全部|批量)?(?:标记?为?|设置?为?))已[读阅](?:确认)?$|^批量阅[读办]$|^mark(?:all)?(?:as)?read$|^acknowledge$|^(?:任务)?签收(?:确认)?$/,
  ],
  ['upload', /^(?:现场)?拍照(?:上传)?$|^上报图片$|^(?:现场|活动)照片$/],
  [
    'like-share',
    /^(?:取消)?点?赞$|^转发(?:分享)?$|^分享$|^发?[表起]?评论$|^投票$|^(?:like|share|comment|vote)$/,
  ],
  [
    'ranking',
    /^(?:积分|学习|得分|学时|活跃度|个人|单位|支部|年度|月度){0,3}排(?:名|行榜?)$|^积分榜$|^活跃[度率]$|^(?:合格)?登录(?:率|次数|统计|时长)$|^[在上]线率$|^在线时长$|^参学(?:率|人数)$|^(?:结业|完成|打卡|出勤)率$/,
  ],
  [
    'task',
    /^(?:我的)?待办(?:事项|任务|工作|中心)?$|^待处理$|^(?:任务)?下发(?:任务)?$|^任务派发$|^分派$|^催办$|^(?:我的)?督办(?:事项)?$|^转[办交派]$|^委派$|^抄送$|^加签$|^交办$|^继续流转$/,
  ],
  [
    'logout',
    /^安全退出$|^退出(?:登[录陆]|系统|平台|账号)$|^登出$|^注销登录$|^(?:log|sign)-?(?:out|off)$/,
  ],
  [
    'login',
    /^(?:统一(?:身份|用户)?认证)?登[录陆入錄]$|^(?:ca|数字证书|证书|u-?key|密钥)登录$|^log-?[io]n$|^sign-?in$/,
  ],
];

/** Mean it on a button or link; what only stands there may be a heading, a state or a tab. */
export const PRESSED: Words = [
  ['study', /^(?:在线|网上|开始|进入|参加|模拟|正式|重新|每日|专项|我要)(?:答题|考试|测验|学习)$/],
  ['acknowledge', /^我?知道了$|^我?已知[晓悉]$/],
  ['upload', /^(?:重新)?上传(?:文件)?$|^文件上传$|^选择文件$/],
  [
    'login',
    /^(?!返回|退出|未|已|自动|切换|下次|注销|取消|记住|忘记|禁止|允许|[首上]次|最[后近])[一-龥]{1,8}登[录陆]$|^登录系统$|^(?:log|sign)-?in(?:with|to|via).{1,14}$/,
  ],
];

/** Mean it only where a hint says so; anywhere else they may be a menu, a state or a tab. */
export const WEAK: Words = [
  ['study', /^(?:答题|考试|播放|学习|(?:课程|学习)中心|我的(?:课程|学习))$/],
  ['acknowledge', /^(?:已读|(?:提交)?回执|接收)$/],
  ['upload', /^浏览$/],
  ['login', /^进入系统$/],
  ['like-share', /^(?:收藏|关注|回复|留言)$/],
  ['submit', /^(?:审[核批](?:通过)?|同意|[驳退撤]回|发布|[补录][录入])$/],
  ['task', /^(?:已办(?:事项|任务)?|办理|反馈|处置)$/],
  ['logout', /^(?:退出|注销|切换(?:用户|账号))$/],
];

/** Platforms where a weak label of study is a thing to do. */
export const STUDIES: readonly Category[] = ['study', 'training-credit', 'party', 'education'];

/** Going about: harmless whatever it is, so a weak label is enough. */
export const NAVIGATE =
  /^(?:(?:返回)?首页|返回|关闭|查询|搜索|重置|刷新|[上下]一页|更多|查看|详情|取消|back|close|search|reset|next|cancel)$/;

/** Names of icons and classes that only one purpose's control wears: the last resort. */
export const ICONS: Words = [
  ['like-share', /thumbs?-?up|dianzan|icon-(?:like|share)|praise/],
  ['logout', /log-?out|sign-?out/],
  ['check-in', /clock-?in|qiandao|daka/],
  ['upload', /(?:icon|fa|bi)-(?:cloud-)?upload/],
  ['submit', /(?:icon|fa|bi)-(?:save|floppy)/],
];
