/**
 * The login pages of known products, each made in its product's manner: as platforms nobody named,
 * without a rule, and some with the rules of their product.
 */

/** What is pressed to log in, and what the page asks for. */
const PAGES = {
  cas: ['[type=submit]', ['password']],
  cnoa: ['[type=submit]', ['password']],
  coremail: ['[type=submit]', ['password']],
  'dsfa-nc': ['.dsf_nc_login_btn', ['password', 'captcha']],
  faxuan: ['.login_button', ['password', 'captcha']],
  finereport: ['#fs-login-btn', ['password']],
  'gwypx-portal': ['.login_btn', ['password', 'captcha']],
  'hjsoft-hcm': ['.hj-login-btn', ['password', 'captcha']],
  jeecgboot: ['.aui-link-login', ['password', 'captcha']],
  jeesite: ['#btnSubmit', ['password']],
  jinher: ['.btn', ['password']],
  jiusi: ['form a', ['password']],
  jystudy: ['#loginModal button', ['password', 'captcha']],
  'kingdee-eas': ['#loginSubmit', ['password']],
  'landray-ekp': ['.lui_login_button_td a', ['password']],
  maxkey: ['[type=submit]', ['password', 'captcha']],
  'ruoyi-classic': ['#btnSubmit', ['password', 'captcha']],
  'ruoyi-vue': ['.el-button', ['password', 'captcha']],
  seeyon: ['#login_button', ['password', 'captcha']],
  tongda: ['#submit', ['password']],
  'weaver-ecology': ['.loginBtn', ['password']],
  'weaver-ecology-classic': ['[name=Submit]', ['password', 'captcha']],
  'weaver-eoffice': ['[type=submit]', ['password']],
  'whir-ezoffice': ['.login-btn', ['password']],
  xinhu: ['#mainlogin button', ['password']],
  yudao: ['.el-button', ['password']],
};
/** Where a wrong password is said, with what to wait for: a line, a mask over the field, a toast. */
const REFUSING = {
  xinhu: '#msgview:has-text("密码不对")',
  finereport: '.fs-login-errmask',
  'ruoyi-classic': '.layui-layer-msg',
};

async function fill(page, user, password) {
  for (const field of await page.locator('input:visible').all()) {
    const type = (await field.getAttribute('type')) ?? 'text';
    if (type === 'password') await user.fill(field, password);
    else if (type === 'text') await user.fill(field, '1234');
  }
}

async function login(id, page, user, password = '1234') {
  if (id === 'jystudy') await user.press('#open');
  await user.sees('input[type=password]:visible');
  await fill(page, user, password);
  await user.press(PAGES[id][0]);
}

/** @type {import('./case').Case[]} */
const unknown = Object.entries(PAGES).map(([id, [, method]]) => ({
  name: `${id}: its login without a rule`,
  page: `product/${id}.html`,
  ...(id === 'jystudy' ? {} : { panel: true }),
  act: (page, user) => login(id, page, user),
  settle: 2_500,
  expect: { logins: [{ outcome: 'success', attempts: 1, method, forced: false }], checkins: 0 },
}));

/** @type {import('./case').Case[]} */
const refused = Object.entries(REFUSING).map(([id, said]) => ({
  name: `${id}: a wrong password, then the right one, under its product's rules`,
  page: `product/${id}.html`,
  platform: { profile: id },
  act: async (page, user) => {
    await login(id, page, user, 'wrong');
    await user.sees(said);
    await login(id, page, user);
  },
  settle: 2_500,
  expect: { logins: [{ outcome: 'success', attempts: 2 }] },
}));

export default [...unknown, ...refused];
