import { componentLibrary } from '../component-library.mjs';

export default {
  app: 'tdesign',
  by: 'demo',
  controls: {
    login: ['登录'],
    acknowledge: ['标记已读'],
    submit: ['提交', '暂存'],
    upload: ['上传图片'],
    'like-share': ['发表评论'],
    ranking: ['活跃度排行'],
    task: ['待办任务'],
    study: ['选课'],
    logout: ['退出登录'],
    'check-in': ['打卡'],
    ambiguous: ['注册'],
  },
  cases: componentLibrary({
    app: 'tdesign',
    login: {
      user: 'input[type=text]',
      password: 'input[type=password]',
      button: 'button[type=submit]',
    },
    none: ['register'],
  }),
};
