/**
 * What a page says of a sign-in (METHOD: checkin_n): which texts are its effect, which only state
 * that it was made at some time, and which belong to something else. Texts are judged and dropped.
 */
import { answerOf } from './answer';
import { LETTERS, NUMERALS } from './letters';

/**
 * `explicit` names the sign-in and its success; `generic` is a success that names no act; `done`
 * states that one was made, now or before.
 */
export type SignInWord = 'explicit' | 'generic' | 'done' | 'refused' | null;

const SIGN = '(?:签到|打卡|签退|补签|补卡|报到)';
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?';
/** 已签到, 今日已签, 08:31 已打卡, 您已于 08:31 签到, 签到成功, 上班 08:31 正常. */
export const DONE = new RegExp(
  `^(?:今[日天]|本日|您|你)*(?:${CLOCK})?(?:已(?:经)?(?:完成|成功)?(?:今[日天])?(?:[上下]班|[上下]午|会议|课堂|考勤)?(?:签|${SIGN})(?:成功|完成|了)?|${SIGN}(?:成功|完成))(?:[(]?${CLOCK}.{0,6})?$|^.{0,6}[您你]?已(?:经)?[于在](?:今[日天])?${CLOCK}(?:完成|成功)?${SIGN}(?:成功)?$|^.{0,4}${CLOCK}[(]?(?:正常|迟到|早退|外勤)[)]?$`,
);
export const DONE_ENGLISH = new RegExp(
  `^(?:checked|clocked|punched|signed)(?:in|out)(?:today|successfully)?(?:at)?(?:${CLOCK}.{0,4})?$`,
  'i',
);
/** Without one of these nothing is done, unless it is said in English. */
const MAY_BE_DONE = /签|打卡|补卡|报到|正常|迟到|早退|外勤/;
const EXPLICIT = new RegExp(
  `(?:${SIGN}|考勤).{0,3}(?:成功|完成|完毕)|成功${SIGN}|已(?:经)?完成(?!今|本日).{2,10}${SIGN}$|(?:check|clock|punch)(?:ed)?-?(?:in|out).{0,6}success|success.{0,6}(?:check|clock|punch|sign)ed-?(?:in|out)`,
  'i',
);
const GLAD = /^恭喜[您你]?[,，!！]?/;
/** It had been done before this press. */
const AGAIN =
  /[勿要]重复|重复(?:签到|打卡)|(?:无需|不[用需必])(?:再|重复|签到|打卡)|(?:签到?|打卡)过|已.{0,4}(?:签到?|打卡|签退).{0,4}明[日天]再|already/i;
/** Successes and failures on the way to a sign-in, or beside it. */
const ASIDE =
  /定位成功|位置|识别成功|获取|加载|连接|[验校认]证成功|上传|登[录陆]|复制|删除|刷新|查询|初始化|绑定|草稿|自动|下载|发送|导出|天气|列表|图片|头像|公告/;
/** +5 积分: what one gets for it. */
const REWARD =
  /^(?:恭喜.{0,6})?(?:(?:获得|奖励|领取|得到)了?\+?\d{1,4}|\+\d{1,4})(?:个|点)?(?:积分|学分|金币|经验值?|成长值|分)?$|^(?:积分|学分|金币|经验值?)\+\d{1,4}$/;

function squeeze(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Signs and pictures around words. */
const DRAWN = new RegExp(`[^${LETTERS}${NUMERALS}:()]+`, 'g');

/** A letter of each thing that a done label may say. Most texts have none, and cost no more than this. */
export const SPEAKS_OF_DONE = /[签卡报常迟退勤]|e\s*d|ｅ/i;

/** A control or mark that says the check-in has been made; a count of days says less. */
export function isDoneLabel(text: string): boolean {
  if (text.length > 40 || !SPEAKS_OF_DONE.test(text)) return false;
  const said = squeeze(text).replace(DRAWN, '');
  return MAY_BE_DONE.test(said) ? DONE.test(said) : DONE_ENGLISH.test(said);
}

/** What one short text that appears after a press on 签到 says of it. */
export function wordOfSignIn(text: string): SignInWord {
  const whole = squeeze(text);
  const said = whole.replace(GLAD, '');
  if (AGAIN.test(said)) return 'refused';
  const answer = answerOf(said);
  if (EXPLICIT.test(said) && answer === 'accepted') return 'explicit';
  if (isDoneLabel(said)) {
    if (said !== whole) return 'explicit';
    return answer === 'refused' ? answer : 'done';
  }
  if (ASIDE.test(said)) return /定位|位置/.test(said) && answer === 'refused' ? 'refused' : null;
  if (answer === 'accepted') return 'generic';
  return answer ?? (REWARD.test(said) ? 'generic' : null);
}

const SAYS_WHEN = new RegExp(
  `[上下]午|[上下]班|今[日天]|本[次日]|恭喜|[您你]|已经?|[^${LETTERS}]`,
  'g',
);

/** Whose sign-in a line of a feed tells of: what stands before the word, but for when it was. */
export function signedBy(text: string): string {
  const [, before = ''] =
    new RegExp(`^(.{0,12}?)${SIGN}.{0,2}(?:成功|完成)`).exec(squeeze(text)) ?? [];
  return before.replace(SAYS_WHEN, '');
}

const STREAK =
  /(?:连续|累计|本月|总共?|已)[^\d。]{0,8}?(\d{1,4})[天次]|(?:签到|打卡)(?:天数|次数|总数):?(\d{1,4})/g;

/** The counts of days or times that a page shows beside a sign-in, in order. */
export function streaksIn(text: string): number[] {
  return [...squeeze(text).matchAll(STREAK)].map(([, days, total]) => Number(days ?? total));
}

/** One of them went up by one and the others stayed. */
export function hasGrown(before: readonly number[], now: readonly number[]): boolean {
  const steps = now.map((n, i) => n - (before[i] ?? Number.NaN));
  return (
    before.length === now.length && steps.includes(1) && steps.every((n) => n === 0 || n === 1)
  );
}
