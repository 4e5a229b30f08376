import { componentLibrary } from '../component-library.mjs';

export default {
  app: 'naive-ui',
  by: 'demo',
  controls: {
    login: ['登录'],
    acknowledge: ['收到', '已阅'],
    submit: ['正式提交'],
    study: ['开始考试'],
    'like-share': ['投票'],
    upload: ['添加附件'],
    task: ['转办'],
    logout: ['安全退出'],
    'check-in': ['签到'],
    ambiguous: ['解锁', '更新基本信息', '返回登录'],
  },
  cases: componentLibrary({
    app: 'naive-ui',
    login: {
      enter: false,
      user: 'input[type=text]',
      password: 'input[type=password]',
      button: 'button:has-text("登录")',
    },
    logins: ['lock'],
    boxes: '.n-input-otp input',
    none: ['settings'],
  }),
};
