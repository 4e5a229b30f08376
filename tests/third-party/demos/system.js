/**
 * The system around a component library's widgets: what a server would answer, and which view is
 * asked for (?view=). Each library's page says how that looks.
 */
const asked = new URLSearchParams(location.search);
const later = (value) => new Promise((done) => setTimeout(() => done(value), 300));

/* exported mount */
function mount({ library, templates, tell, confirm, setup }) {
  const { createApp, reactive } = Vue;
  const state = reactive({
    view: asked.get('view') ?? 'login',
    user: '',
    password: '',
    password2: '',
    phone: '',
    code: '',
    remember: false,
    name: '',
    unit: '',
    note: '',
    signed: asked.has('signed'),
    days: 3,
    busy: false,
    error: '',
    value: new Date(),
    async login() {
      state.busy = true;
      const right = await later(state.password === 'right-pw-1');
      state.busy = false;
      if (!right) return tell('error', '用户名或密码错误，请重新输入');
      state.view = asked.has('code') ? 'code' : 'home';
      if (state.view === 'code') return;
      tell('success', '登录成功');
    },
    /** ?code asks for one after the password. */
    async verify(code) {
      const right = await later(String(code ?? state.code) === '246810');
      if (!right) return tell('error', '验证码错误，请重新输入');
      state.view = 'home';
      tell('success', '登录成功');
    },
    logout() {
      state.view = 'login';
      state.password = '';
    },
    async register() {
      await later();
      tell('success', '注册成功，请等待审核');
    },
    async save() {
      await later();
      tell('success', '保存成功');
    },
    async send() {
      await later();
      tell('success', '提交成功');
    },
    /** ?late refuses; ?ask asks back; ?quiet only changes the button. */
    async signIn() {
      if (asked.has('ask') && !(await confirm('确定要签到吗？'))) return;
      await later();
      if (asked.has('late')) return tell('error', '不在签到时间内，签到失败');
      state.signed = true;
      state.days += 1;
      if (!asked.has('quiet')) tell('success', '签到成功，获得 5 积分');
    },
    read() {
      tell('info', '已标记为已读');
    },
  });
  const app = createApp({
    template: templates[state.view] ? templates.all : '',
    setup: () => state,
    data: () => ({ templates }),
  });
  if (library) app.use(library);
  setup?.(app);
  app.mount('#app');
}

/* exported views */
/** One template that shows one view at a time. */
function views(templates) {
  const all = Object.entries(templates)
    .map(([name, text]) => `<template v-if="view === '${name}'">${text}</template>`)
    .join('');
  return { ...templates, all };
}
