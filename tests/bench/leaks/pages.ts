/** A platform whose pages hold a canary in every place that can hold content. */
import { canary } from './canary';

export const HOST = 'oa.gov.localhost';
const BODY = '<p>这里是一段正文，供人阅读，也供人点击。</p>';
const page = (title: string, body: string) => `<title>${title}</title>${body}`;

/** What the page does with its own stores and in its own name; it runs before anything is pressed. */
const PLANT = `<script>
  document.cookie = 'token=${encodeURIComponent(canary('cookie'))}';
  localStorage.setItem('note', '${canary('localStorage')}');
  sessionStorage.setItem('note', '${canary('sessionStorage')}');
  const opening = indexedDB.open('page');
  opening.onupgradeneeded = () =>
    opening.result.createObjectStore('s').put('${canary('page database')}', 1);
  window.name = '${canary('window name')}';
  document.referrerWord = '${canary('referrer')}';
  history.replaceState({ word: '${canary('history state')}' }, '');
  postMessage('${canary('posted message')}', '*');
  dispatchEvent(new CustomEvent('found', { detail: '${canary('event detail')}' }));
  console.log('${canary('console')}');
  console.error(new Error('${canary('console')}'));
  setTimeout(() => { throw new Error('${canary('error')}'); }, 50);
  Promise.reject(new Error('${canary('rejection')}'));
</script>`;

const FORM = `<form id="report" name="${canary('field name')}" action="#"
    onsubmit="event.preventDefault(); this.insertAdjacentHTML('afterend', '<p>提交成功</p>')">
  <h2>${canary('heading')}</h2>
  <label>${canary('label')}<input name="${canary('field name')}" id="one" autocomplete="off"></label>
  <label>单位<input id="two" placeholder="${canary('placeholder')}" value="${canary('preset value')}"></label>
  <label>说明<textarea id="three" name="n3"></textarea></label>
  <label>口令<input id="secret" type="text" style="-webkit-text-security:disc" name="s"></label>
  <select id="pick"><option>请选择<option value="${canary('picked option')}">${canary('picked option')}</select>
  <div contenteditable id="free">${canary('editable text')}</div>
  <button title="${canary('button')}" aria-label="${canary('button')}">提交</button>
</form>`;

const LOGIN = `<form id="login" onsubmit="event.preventDefault(); tries = (window.tries || 0) + 1; window.tries = tries;
    if (tries === 1) document.getElementById('says').textContent = '用户名或密码错误：${canary('login refusal')}';
    else { this.remove(); document.body.insertAdjacentHTML('beforeend', '<p>欢迎 <a href=#>退出登录</a></p>') }">
  <h2>用户登录</h2><div id="says" role="alert"></div>
  <input id="user" placeholder="用户名"><input id="pass" type="password" placeholder="密码"><button>登录</button></form>`;

/** Its address holds canaries too. */
const DESK_NAME = `/desk/${encodeURIComponent(canary('path'))}`;
export const DESK_ADDRESS = `${DESK_NAME}?q=${encodeURIComponent(canary('query'))}#${canary('fragment')}`;

const DESK = page(
  canary('title'),
  `<meta name="description" content="${canary('meta')}">${PLANT}
  <h1>工作台</h1>${BODY}<p id="text" data-word="${canary('data attribute')}">${canary('text')}</p>
  <img src="/nothing-${canary('picture address')}.png" alt="">
  <a id="link" href="/next?${canary('link address')}">下一页</a>
  ${FORM}
  <input type="file" id="file">
  <button id="ask" onclick="alert('${canary('alert')}'); prompt('?')">打卡</button>
  <div id="host"></div><script>
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>${canary('shadow text')}</p><button>查看</button>';
  </script>
  <iframe id="frame" src="/frame?${canary('frame query')}" width="600" height="160"></iframe>`,
);

export const PAGES: Record<string, string> = {
  '/': page(canary('title'), `${PLANT}<h1>办公</h1>${BODY}`),
  '/frame': page(
    canary('frame title'),
    `<h2>框架</h2>${BODY}<label>数量<input id="inner"></label><button id="inside">查询</button>`,
  ),
  [DESK_NAME]: DESK,
  '/login': page('登录', `${BODY}${LOGIN}`),
  '/next': page('下一页', `<h1>下一页</h1>${BODY}<a id="back" href="/">返回</a>`),
};
