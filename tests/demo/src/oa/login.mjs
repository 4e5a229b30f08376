import { ElMessage } from 'element-plus';
import { api } from './api.mjs';

/** RuoYi's login: account, password, captcha picture, remember. */
export const Login = {
  emits: ['entered'],
  data: () => ({
    form: { username: '', password: '', code: '', rememberMe: false },
    picture: 1,
    loading: false,
    rules: {
      username: [{ required: true, trigger: 'blur', message: '请输入您的账号' }],
      password: [{ required: true, trigger: 'blur', message: '请输入您的密码' }],
      code: [{ required: true, trigger: 'change', message: '请输入验证码' }],
    },
  }),
  methods: {
    async enter() {
      if (!(await this.$refs.form.validate().catch(() => false))) return;
      this.loading = true;
      const { code, msg } = await api('/login', this.form);
      this.loading = false;
      if (code === 200) return this.$emit('entered');
      ElMessage.error(msg);
      this.picture += 1;
      this.form.code = '';
    },
  },
  template: `
    <div class="login">
      <el-form ref="form" :model="form" :rules="rules" class="login-form" data-truth="login">
        <h3 class="title">青禾县协同办公平台</h3>
        <el-form-item prop="username">
          <el-input v-model="form.username" size="large" placeholder="账号" autocomplete="off" />
        </el-form-item>
        <el-form-item prop="password">
          <el-input v-model="form.password" type="password" size="large" placeholder="密码"
            autocomplete="off" @keyup.enter="enter" />
        </el-form-item>
        <el-form-item prop="code">
          <el-input v-model="form.code" size="large" placeholder="验证码" style="width: 63%"
            autocomplete="off" @keyup.enter="enter" />
          <img :src="'/api/captcha.svg?' + picture" class="captcha" alt="" @click="picture += 1" />
        </el-form-item>
        <el-checkbox v-model="form.rememberMe" style="margin-bottom: 25px">记住密码</el-checkbox>
        <el-button :loading="loading" size="large" type="primary" style="width: 100%"
          data-purpose="login" @click.prevent="enter">
          <span v-if="!loading">登 录</span><span v-else>登 录 中...</span>
        </el-button>
      </el-form>
      <p class="foot">演示系统 · 账号 zhang 密码 zhang@2026</p>
    </div>`,
};
