import { componentLibrary } from '../component-library.mjs';

/** Its documented login form, whose button says 提交. */
export default {
  app: 'vant',
  by: 'demo',
  controls: {
    acknowledge: ['收到'],
    upload: ['上传照片', 'css:input[type=file]'],
    'like-share': ['点赞'],
    task: ['我的待办'],
    study: ['学习中心'],
    logout: ['退出登录'],
    'check-in': ['今日签到'],
    login: ['登录'],
    ambiguous: ['提交', '提交订单', '保存', '确认'],
  },
  cases: componentLibrary({
    app: 'vant',
    login: {
      user: 'input[name=用户名]',
      password: 'input[type=password]',
      button: 'button[type=submit]',
    },
    logins: ['sms'],
    none: ['address', 'pay'],
  }),
};
