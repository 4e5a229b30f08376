/** The back office's answers. RuoYi's shape: { code, msg }. */
import { ACCOUNT } from './ledger.mjs';

const PLATFORM = 'demo-oa';
const NOTICES = [
  ['青政办发〔2026〕31号', '关于开展基础台账核对的通知'],
  ['青农发〔2026〕12号', '关于报送秋收进度的通知'],
  ['青应急〔2026〕7号', '关于做好值班值守工作的通知'],
];

/** @param {import('./ledger.mjs').Ledger} ledger */
export function office(ledger) {
  let captcha = '0000';
  let rows = [];
  const notices = NOTICES.map(([no, title], id) => ({ id, no, title, signed: false }));
  const open = () => {
    if (ledger.rules.checkInOpen !== null) return ledger.rules.checkInOpen;
    const now = new Date();
    const minutes = now.getHours() * 60 + now.getMinutes();
    return (minutes >= 420 && minutes <= 570) || (minutes >= 1020 && minutes <= 1140);
  };
  const inside = {
    'GET /api/home': () => ({ code: 200 }),
    'GET /api/checkins': () => ({ code: 200, rows }),
    'GET /api/notices': () => ({ code: 200, rows: notices }),
    'POST /api/notices/sign': ({ body }) => {
      const notice = notices[body.id];
      if (!notice || notice.signed) return { code: 500, msg: '该公文已签收，请勿重复操作' };
      notice.signed = true;
      ledger.fact(PLATFORM, 'sign');
      return { code: 200 };
    },
    'POST /api/checkin': () => {
      if (!open()) return { code: 500, msg: '不在打卡时间范围内' };
      if (rows.length > 0) return { code: 500, msg: '您今天已打卡，请勿重复打卡' };
      rows = [new Date().toLocaleTimeString('zh-CN')];
      ledger.fact(PLATFORM, 'checkin', { form: 'sign-in' });
      return { code: 200, rows };
    },
    'POST /api/report': ({ body }) => {
      ledger.fact(PLATFORM, 'submit', { fields: body.fields });
      return { code: 200 };
    },
    'POST /api/upload': () => {
      ledger.fact(PLATFORM, 'upload');
      return { code: 200 };
    },
  };
  return {
    /** For a scripted user, who reads the picture as a person would. */
    captcha: () => captcha,
    again: () => {
      rows = [];
    },
    async answer(request) {
      const { route, body, cookie } = request;
      if (route === 'GET /api/captcha.svg') {
        captcha = String(1000 + Math.floor(Math.random() * 9000));
        return { type: 'image/svg+xml', text: picture(captcha) };
      }
      if (route === 'POST /api/login') {
        const right = body.username === ACCOUNT.username && body.password === ACCOUNT.password;
        const seen = body.code === captcha;
        const key = ledger.attempt(PLATFORM, right && seen, ['password', 'captcha']);
        if (key) return { json: { code: 200 }, cookie: key };
        return { json: { code: 500, msg: seen ? '用户不存在/密码错误' : '验证码错误' } };
      }
      if (route === 'POST /api/logout') {
        ledger.leave(PLATFORM);
        return { json: { code: 200 }, cookie: '' };
      }
      const handler = inside[route];
      if (!handler) return null;
      if (!ledger.known(PLATFORM, cookie)) return { json: { code: 401, msg: '登录状态已过期' } };
      return { json: handler({ body }) };
    },
    /** RuoYi's router guard: without a session every page is the login. */
    page: ({ path, cookie }) => {
      const known = ledger.known(PLATFORM, cookie);
      if (path.startsWith('/login'))
        return known ? { redirect: '/index' } : { file: 'oa/index.html' };
      if (!known) return { redirect: `/login?redirect=${encodeURIComponent(path)}` };
      return path === '/' ? { redirect: '/index' } : { file: 'oa/index.html' };
    },
  };
}

function picture(code) {
  const digits = [...code].map(
    (digit, i) =>
      `<text x="${12 + i * 24}" y="${30 + (i % 2) * 4}" font-size="26" fill="#1d4f8f" transform="rotate(${(i - 1.5) * 6} ${12 + i * 24} 28)">${digit}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="115" height="40"><rect width="115" height="40" fill="#e8eef6"/>${digits.join('')}<path d="M0 24 Q 50 6 115 28" stroke="#8aa" fill="none"/></svg>`;
}
