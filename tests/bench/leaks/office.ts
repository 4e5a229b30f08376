/** Plain pages of a platform that ask their server for nothing but themselves. */
export const HOST = 'oa.gov.localhost';
/** No icon to ask for: every request to the server is one of a page. */
const page = (title: string, body: string) =>
  `<link rel="icon" href="data:,"><title>${title}</title><h1>${title}</h1><p>这里是一段正文。</p>${body}`;

export const OFFICE: Record<string, string> = {
  '/report': page(
    '报表',
    `<form onsubmit="event.preventDefault(); this.insertAdjacentHTML('afterend', '<p>提交成功</p>')">
      <label>户数<input id="one"></label><label>人数<input id="two"></label><button>提交</button></form>`,
  ),
  '/login': page(
    '登录',
    `<form onsubmit="event.preventDefault(); this.outerHTML = '<p>欢迎 <a href=#>退出登录</a></p>'">
      <input id="user" placeholder="用户名"><input id="pass" type="password" placeholder="密码">
      <button>登录</button></form>`,
  ),
  '/desk': page('打卡', `<button id="sign" onclick="this.textContent = '已签到'">签到</button>`),
};
