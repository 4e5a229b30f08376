import { componentLibrary } from '../component-library.mjs';

export default {
  app: 'arco',
  by: 'demo',
  controls: {
    login: ['登录'],
    acknowledge: ['确认收到', '批量签收'],
    submit: ['上报'],
    upload: ['现场拍照'],
    'like-share': ['分享'],
    task: ['下发任务'],
    study: ['进入学习'],
    logout: ['退出登录'],
    'check-in': ['会议签到'],
    ambiguous: ['注册账号', '通知公告'],
  },
  cases: componentLibrary({
    app: 'arco',
    login: {
      user: 'input[placeholder=用户名]',
      password: 'input[type=password]',
      button: 'button[type=submit]',
    },
    boxes: '.arco-verification-code input',
    none: ['security', 'search'],
  }),
};
