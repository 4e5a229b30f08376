/**
 * What a page answers to an act, judged by the short texts that appear after it; and the few texts
 * that say by themselves where one is. Texts are judged and dropped.
 */

export type Answer = 'accepted' | 'refused' | null;

/** Longer texts explain; they do not answer. */
const ANSWER_MAX_CHARS = 80;

/** No answer though it holds its words: 0 failures, 核对无误, a rate, what happens after or if. */
const SAYS_NOTHING =
  /(?:失败|错误|异常)(?:数|条数)?[:：为]?0(?!\d)[个条项]?|(?:无|没有|未发现|未出现)(?:任何)?(?:错误|异常|失败|重复)|成功(?:率|后|前|与否|案例)|(?:是否|如果?|若).{0,6}(?:成功|失败|错误|异常)|(?:验证码|短信).{0,4}发送成功|^(?:停用|禁用|异常|冻结|无效|拒绝)$|noerrors?/gi;
/** Refuses whatever else the text says. */
export const REFUSED =
  /失败|错误|有误|[不未没](?:能|有)?(?:正确|成功)|不(?:符|匹配|存在|允许|支持|[能可]为空|[能可]重复|在.{0,8}(?:时间|范围|时段)|足)|未(?:到.{0,6}时间|找到|授权|启用|开通|激活|注册|绑定)|超出|无[效法权]|没有权限|(?:已被?|被)(?:冻结|禁用|停用)|锁定|拒绝|[您你](?!的).{0,4}已经?(?:签到?|打卡|签退|提交|投票)(?:了|$|[,，!！。])|已经?..过|invalid|incorrect|wrong|fail|error|denied|forbidden|expired|(?<!c)locked|unsuccess|not(?:found|match|allowed)|can(?:not|'t)/i;
export const ACCEPTED =
  /成功|^[您你]?已(?:经)?(?:签到|打卡|签退|提交|保存|上报|报送|签收|交卷|发布|完成|[读阅]$)|^今[日天]已(?:经)?(?:签到?|打卡)$|(?:签到|打卡|提交|保存|上报|报送|签收|操作|交卷|填报|登记)(?:完成|完毕)|感谢[您你]?的?(?:参与|支持|配合|填写)|success|^(?:saved|submitted|completed|checkedin|done)/i;
/** Asks for something before it goes on, unless it was said to have succeeded. */
export const ASKS =
  /请(?:输入|选择|填|先|勿|稍后再)|必填|应为|必须|重复|频繁|异常|超时|过期|失效|required/i;

/** A letter of each thing that answers, or a word of another language. Most texts have neither. */
export const SPEAKS_OF_ANSWER = /[败误不未没超无冻禁停锁拒已功完谢请必应复频异过失]|[a-z']{4}/i;

/** Judges one short text. A refusal outweighs a success: 提交未成功, 成功 3 条，失败 2 条. */
export function answerOf(text: string): Answer {
  const squeezed = text.replace(/\s+/g, '');
  if (squeezed.length > ANSWER_MAX_CHARS || !SPEAKS_OF_ANSWER.test(squeezed)) return null;
  const said = squeezed.replace(SAYS_NOTHING, '');
  if (REFUSED.test(said)) return 'refused';
  if (ACCEPTED.test(said)) return 'accepted';
  return ASKS.test(said) ? 'refused' : null;
}

const OF_LOGIN =
  /密码|口令|用户|[账帐][号户]|工号|[验校]证?码|验证失败|登[录陆]|认证|权限|身份|钥匙|姓名|锁定|停用|冻结|\bpin\b|password|account|user|log ?in|credential|auth/i;
const COUNTS = /\d+\s*[条个件项人次份路起宗笔台户]/;

/** A refusal of a login, by what it speaks of: 密码错误, 没有权限. */
export function speaksOfLogin(text: string): boolean {
  return OF_LOGIN.test(text);
}

/** 失败任务 3 条: the page behind a login counts what went wrong there; it refuses nobody. */
export function speaksOfElse(text: string): boolean {
  return COUNTS.test(text) && !OF_LOGIN.test(text);
}

const STILL_THERE =
  /是否(?:要|需要)?继续(?:学习|观看|播放|听课|计时)|是否.{0,3}在(?:线|场|学习|看|听|观看|屏幕前|电脑前)|[还仍]在(?:吗|线|学习|看|听|观看)|点击.{0,8}继续(?:学习|观看|播放|听课|计时|计算)|请点击.{0,6}继续|长时间(?:未|没有).{0,4}(?:操作|学习|动).{0,12}(?:继续|学习|播放|暂停)|在线(?:确认|检测)|防挂机|继续计时|still(?:watching|there|learning)|continuewatching\?/i;
/** Asks where to go on from, or leads to a login; nobody doubts that one is there. */
const RESUMES = /上次|断点|从头|历史记录|重新登[录陆]/;

const GOES_ON = /下一[节章课个讲]/;

/** An anti-idle prompt of a course: press, or the time stops counting. */
export function isStillThere(text: string): boolean {
  const squeezed = text.replace(/\s+/g, '');
  return STILL_THERE.test(squeezed) && !RESUMES.test(squeezed) && !GOES_ON.test(squeezed);
}

const COUNTDOWN =
  /(?:学习|阅读|观看|浏览|课时|学时|课件|播放).{0,8}(?:倒计时|剩余|还[需剩差]|不少于|达到|[需至]少?.{0,2}满).{0,6}\d|(?:倒计时|剩余|还[需剩差]|需再?|至少|满).{0,6}(?:学习|阅读|观看|浏览|停留).{0,8}\d|(?:倒计时|剩余|还[需剩差]|至少|满)[^\d]{0,4}\d[\d:]*[分秒].{0,10}(?:学习|阅读|观看|浏览|学时|学完|下一[页节])/;

const TIME = /倒计时|剩余|还[需剩差]|需|满|至少|不少于|达到|\d[分秒:]/;

/** Cheap: whether a text may be part of a reading clock. */
export function speaksOfTime(text: string): boolean {
  return TIME.test(text);
}

/** How long is still to be read or watched: 还需学习 3 分, 阅读倒计时 00:30. */
export function isReadingClock(text: string): boolean {
  const squeezed = text.replace(/\s+/g, '');
  return squeezed.length <= 40 && COUNTDOWN.test(squeezed) && !RESUMES.test(squeezed);
}

export const RANKING =
  /^.{0,8}(?:排行榜?|排名榜?|积分榜|龙虎榜|光荣榜|红黑榜|(?:排名|情况|考核|督查|活跃度|登录率|使用率|学习|[周月季]度?|每[周月])通报|登录率(?:统计)?|参学率)$/;

/** A letter of each thing that a page of rankings is called by. */
export const SPEAKS_OF_RANKING = /[榜排报率]/;

/** A heading or tab of a page that ranks people or units. */
export function isRanking(text: string): boolean {
  if (!SPEAKS_OF_RANKING.test(text)) return false;
  const squeezed = text.replace(/\s+/g, '');
  return squeezed.length <= 14 && RANKING.test(squeezed);
}

const SIGNED_IN =
  /^(?:安全退出|退出(?:登[录陆]|系统|账号|平台)?|登出|注销(?:登录)?|切换(?:用户|账号)|log-?out|sign-?out|log-?off)$/i;

/** A way to log out: who is shown one is signed in. */
export function isSignedIn(text: string): boolean {
  return SIGNED_IN.test(text.replace(/[\s|·[\]()（）【】]+/g, ''));
}

export const COURSE_DONE =
  /已学完|学习完成|已完成学习|本?(?:课程|章节|视频|课件).{0,4}(?:已)?(?:学完|完成|看完)|恭喜.{0,8}完成|已获得.{0,4}学时|完成率100%|进度[:：]?100%|^100%$|^已完成$/;

/** A letter of each thing that confirms a course. */
export const SPEAKS_OF_COURSE = /[学成看%]/;

/** A page confirms that a course or its video counts as done. */
export function isCourseDone(text: string): boolean {
  return SPEAKS_OF_COURSE.test(text) && COURSE_DONE.test(text.replace(/\s+/g, ''));
}
