import { componentLibrary } from '../component-library.mjs';

/** In the manner of its Pro template: two tabs, and a button that only says 确定. */
export default {
  app: 'ant-design-vue',
  by: 'demo',
  controls: {
    acknowledge: ['全部已读'],
    submit: ['提交审核'],
    task: ['我的待办'],
    upload: ['上传照片'],
    'like-share': ['评论', '评 论'],
    study: ['继续学习'],
    ranking: ['积分排行榜'],
    logout: ['退出系统'],
    'check-in': ['上班打卡'],
    ambiguous: ['确定', '确 定', '注册', '注 册', '保 存', '下一步', '知道了', '使用已有账户登录'],
  },
  cases: componentLibrary({
    app: 'ant-design-vue',
    login: {
      user: 'input[placeholder=账户]',
      password: 'input[placeholder=密码]',
      button: 'button[type=submit]',
      dismiss: 'button:has-text("知道了")',
    },
    none: ['register', 'recover'],
  }),
};
