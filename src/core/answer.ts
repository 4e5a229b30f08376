/** What a page answers to an act, judged by the short texts that appear after it. */

export type Answer = 'accepted' | 'refused' | null;

const REFUSED =
  /失败|错误|有误|不正确|不符|不匹配|不存在|不能为空|不可为空|必填|请填|请输入|请选择|请先|无效|无法|未成功|不成功|不在.{0,8}(时间|范围|时段)|未到.{0,6}时间|超出.{0,6}(时间|范围)|已过期|已失效|已锁定|被锁|禁用|停用|冻结|异常|拒绝|没有权限|无权|频繁|重复|请勿|(您|你|今[日天])?已经?(签到|打卡|签退|提交|投票)过|今[日天]已(签到?|打卡)|不允许|不支持|超时|invalid|incorrect|wrong|fail|error|denied|unauthori[sz]ed|forbidden|expired|required|locked|not(found|match|allowed)|does(n't|not)|can(not|'t)|tryagain/i;
const ACCEPTED =
  /成功|^已(签到|打卡|签退|提交|保存|上报|报送|完成|签收|交卷|读|阅)|(签到|打卡|提交|保存|上报|报送|签收|操作|交卷|填报|登记)(成功|完成|完毕|好了)|success|saved|submitted|completed|done!|thankyou/i;

/** Judges one short text. A refusal outweighs a success: 提交未成功 is none. */
export function answerOf(text: string): Answer {
  const squeezed = text.replace(/\s+/g, '');
  if (squeezed === '' || squeezed.length > 80) return null;
  if (REFUSED.test(squeezed)) return 'refused';
  return ACCEPTED.test(squeezed) ? 'accepted' : null;
}

const DONE =
  /^(今[日天])?已(经)?(完成)?(签到?|打卡|签退|补签|补卡)(成功|完成)?([(（]?\d.*)?$|^(签到|打卡|签退)(成功|完成)$|^checkedin$/i;

/** A check-in control or mark that says the check-in has been made. */
export function isDoneLabel(text: string): boolean {
  return DONE.test(text.replace(/[\s!！。,，]+/g, ''));
}

const STILL_THERE =
  /是否(要)?继续(学习|观看|播放|听课)|还在(学习|看|听|观看)|请点击.{0,6}继续|长时间(未|没有).{0,4}(操作|学习).{0,12}(继续|学习|播放)|防挂机|stillwatching|stillthere/i;

/** An anti-idle prompt of a course: press, or the time stops counting. */
export function isStillThere(text: string): boolean {
  return STILL_THERE.test(text.replace(/\s+/g, ''));
}

const RANKING =
  /^(.{0,8})(排行榜?|排名(榜|通报)?|积分榜|龙虎榜|光荣榜|红黑榜|通报排名|情况通报|活跃度排名|登录率(通报|统计)?|参学率)$/;

/** A heading or tab of a page that ranks people or units. */
export function isRanking(text: string): boolean {
  const squeezed = text.replace(/\s+/g, '');
  return squeezed.length <= 14 && RANKING.test(squeezed);
}

const SIGNED_IN =
  /^[[(【]?(安全退出|退出登[录陆]|退出系统|退出账号|退出|登出|注销|注销登录|切换用户|切换账号|logout|signout|logoff)[\])】]?$/i;

/** A way to log out: who is shown one is signed in. */
export function isSignedIn(text: string): boolean {
  return SIGNED_IN.test(text.replace(/[\s|·]+/g, ''));
}

const COURSE_DONE =
  /已学完|学习完成|已完成学习|本?(课程|章节|视频|课件).{0,4}(已)?(学完|完成|看完)|恭喜.{0,8}完成|已获得.{0,4}学时|完成率100%|进度[:：]?100%|^100%$|^已完成$/;

/** A page confirms that a course or its video counts as done. */
export function isCourseDone(text: string): boolean {
  return COURSE_DONE.test(text.replace(/\s+/g, ''));
}
