/** Pages that are hard to look at: each is a script that builds it in the browser. */

const LOGIN = `<form><h2>用户登录</h2><input name="user" placeholder="用户名"><input type="password" placeholder="密码"><button>登录</button></form>`;

/** `work` counts what the page itself gets done in the time it is given. */
const ENDLESS = (change: string) => `
  window.work = 0;
  const box = document.body.appendChild(document.createElement('div'));
  const turn = new MessageChannel();
  turn.port1.onmessage = () => { ${change}; window.work += 1; turn.port2.postMessage(0); };
  turn.port2.postMessage(0);`;

export const PAGES: Record<string, string> = {
  'a quiet page': '',
  'a login panel': `document.body.insertAdjacentHTML('beforeend', \`${LOGIN}\`);`,
  'endless mutation': ENDLESS(`
    for (let i = 0; i < 50; i += 1) {
      const line = document.createElement('div');
      line.className = 'message title btn' + i;
      line.textContent = i;
      box.append(line);
    }
    if (box.childNodes.length > 2000) box.textContent = ''`),
  'endless changes of class beside a login panel': `
    document.body.insertAdjacentHTML('beforeend', \`${LOGIN}\`);
    ${ENDLESS(`box.className = 'a' + Math.random(); box.style.width = window.work % 100 + 'px'`)}`,
  'a login panel that comes and goes': `
    setInterval(() => {
      const form = document.querySelector('form');
      if (form) form.remove();
      else document.body.insertAdjacentHTML('beforeend', \`${LOGIN}\`);
    }, 100);`,
  '5,000 inputs, one in ten a password': `
    const rows = Array.from({ length: 5000 }, (_, i) =>
      '<label>第' + i + '项<input name="f' + i + '"' + (i % 10 ? '' : ' type=password') + '></label><button type=button>选择</button>');
    document.body.insertAdjacentHTML('beforeend', '<form>' + rows.join('') + '</form>');`,
  '100,000 elements': `
    const cells = Array.from({ length: 100000 }, (_, i) => '<span class="title-' + i + '">格' + i + '</span>');
    document.body.insertAdjacentHTML('beforeend', '<div>' + cells.join('') + '</div>' + \`${LOGIN}\`);`,
  '3,000 shadow roots': `
    for (let i = 0; i < 3000; i += 1) {
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).innerHTML = '<input placeholder="项目"><button>查看</button>';
    }`,
  '300 shadow roots one in another': `
    let at = document.body;
    for (let i = 0; i < 300; i += 1) {
      const host = at.appendChild(document.createElement('div'));
      at = host.attachShadow({ mode: 'open' });
    }
    at.innerHTML = \`${LOGIN}\`;`,
  '600 elements one in another': `
    let inner = document.body;
    for (let i = 0; i < 600; i += 1) inner = inner.appendChild(document.createElement('div'));
    inner.innerHTML = \`${LOGIN}\`;`,
  'labels of two megabytes each': `
    const words = '户籍登记表'.repeat(400000);
    document.body.insertAdjacentHTML('beforeend', \`<form><label id=named><input></label><input id=hint><button type=button id=sends>提交</button></form>${LOGIN}\`);
    named.prepend(words);
    hint.placeholder = hint.name = sends.title = document.title = words;
    press.style.cssText = named.style.cssText = 'display:block;height:20px;width:90px;overflow:hidden';
    press.append(words);
    press.title = words;`,
  '50 frames': `
    for (let i = 0; i < 50; i += 1) {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.src = '/frame';
    }`,
};

export const FRAME = `<meta charset="utf-8"><p>框架</p>${LOGIN}`;
