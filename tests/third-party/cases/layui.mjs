import { componentLibrary } from '../component-library.mjs';

/** The login and registration forms of its documentation. */
export default {
  app: 'layui',
  by: 'demo',
  controls: {
    login: ['登录'],
    acknowledge: ['已阅'],
    submit: ['提 交'],
    upload: ['上传图片'],
    'like-share': ['赞'],
    study: ['参加考试'],
    task: ['转交'],
    logout: ['退出登录'],
    'check-in': ['今日签到'],
    ambiguous: ['注册', '注册帐号', '登录已有帐号', '确定'],
  },
  cases: componentLibrary({
    app: 'layui',
    login: {
      user: 'input[name=username]',
      password: 'input[name=password]',
      button: 'button[lay-filter=demo-login]',
    },
    none: ['register'],
    yes: 'a.layui-layer-btn0',
    no: 'a.layui-layer-btn1',
  }),
};
