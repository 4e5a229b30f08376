/** The portal's answers: password or SMS code, two returns, likes, a ranking. */
import { ACCOUNT } from './ledger.mjs';

const PLATFORM = 'demo-portal';
const UNITS = ['城关镇', '双河镇', '柳林乡', '清溪乡', '石桥镇', '高坪乡'];
const TITLES = [
  '城关镇：党员带头清洁家园',
  '双河镇：积分超市激活内生动力',
  '柳林乡：网格员入户宣传防火',
];

/** @param {import('./ledger.mjs').Ledger} ledger */
export function portal(ledger) {
  let sms = null;
  const news = TITLES.map((title, id) => ({ id, title, likes: 12 + id * 7 }));
  const login = (accepted, method, msg) => {
    const key = ledger.attempt(PLATFORM, accepted, method);
    if (key) return { json: { code: 200, user: '张晓明' }, cookie: key };
    return { json: { code: 500, msg } };
  };
  const outside = {
    'POST /api/login/password': (body) =>
      login(
        body.account === ACCOUNT.username && body.password === ACCOUNT.password,
        ['password'],
        '账号或密码错误',
      ),
    'POST /api/login/send': () => {
      sms = String(100000 + Math.floor(Math.random() * 900000));
      return { json: { code: 200, sms } };
    },
    'POST /api/login/sms': (body) => {
      const right = sms !== null && body.sms === sms;
      if (right) sms = null;
      return login(right, ['sms'], '验证码不正确');
    },
    'POST /api/logout': () => {
      ledger.leave(PLATFORM);
      return { json: { code: 200 }, cookie: '' };
    },
  };
  const inside = {
    'GET /api/me': () => ({ code: 200, user: '张晓明' }),
    'GET /api/news': () => ({ code: 200, rows: news }),
    'POST /api/news/like': ({ id }) => {
      if (news[id]) news[id].likes += 1;
      ledger.fact(PLATFORM, 'like');
      return { code: 200, rows: news };
    },
    'GET /api/ranking': () => {
      ledger.fact(PLATFORM, 'rank');
      const rows = UNITS.map((unit, i) => ({ place: i + 1, unit, points: 980 - i * 37 }));
      return { code: 200, rows };
    },
    'POST /api/return': ({ fields }) => {
      ledger.fact(PLATFORM, 'submit', { fields });
      return { code: 200 };
    },
  };
  return {
    sms: () => sms,
    async answer({ route, body, cookie }) {
      if (outside[route]) return outside[route](body);
      if (!inside[route]) return null;
      if (!ledger.known(PLATFORM, cookie)) return { json: { code: 401 } };
      return { json: inside[route](body) };
    },
    page: () => ({ file: 'portal/index.html' }),
  };
}
