import { componentLibrary } from '../component-library.mjs';

export default {
  app: 'element-plus',
  by: 'demo',
  controls: {
    login: ['登 录'],
    acknowledge: ['签收'],
    upload: ['上传附件'],
    submit: ['提交', '保存草稿'],
    'like-share': ['点赞', '转发'],
    ranking: ['学习排行'],
    study: ['开始学习'],
    task: ['催办', '待办事项'],
    logout: ['退出登录'],
    'check-in': ['立即签到'],
    ambiguous: ['注 册', '签到', '确 定', '确定'],
  },
  cases: componentLibrary({
    app: 'element-plus',
    login: {
      enter: false,
      user: 'input[placeholder=请输入用户名]',
      password: 'input[type=password]',
      button: 'button.el-button--primary',
    },
    boxes: '.el-input-otp input',
    none: ['register', 'change', 'user'],
  }),
};
