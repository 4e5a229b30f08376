const templates = views({
  login: `
    <a-tabs class="box">
      <a-tab-pane key="1" tab="账号密码登录">
        <a-form layout="vertical" @finish="login">
          <a-form-item><a-input v-model:value="user" size="large" placeholder="账户"></a-input></a-form-item>
          <a-form-item><a-input-password v-model:value="password" size="large" placeholder="密码"></a-input-password></a-form-item>
          <a-form-item><a-checkbox v-model:checked="remember">自动登录</a-checkbox><a style="float:right">忘记密码</a></a-form-item>
          <a-form-item><a-button type="primary" html-type="submit" size="large" block :loading="busy" @click="login">确定</a-button></a-form-item>
        </a-form>
      </a-tab-pane>
      <a-tab-pane key="2" tab="手机号登录">
        <a-form>
          <a-form-item><a-input v-model:value="phone" placeholder="手机号"></a-input></a-form-item>
          <a-form-item><a-input v-model:value="code" placeholder="验证码"></a-input><a-button>获取验证码</a-button></a-form-item>
          <a-form-item><a-button type="primary" block @click="login">登录</a-button></a-form-item>
        </a-form>
      </a-tab-pane>
    </a-tabs>`,
  register: `
    <div class="box"><h3>注册</h3>
      <a-form layout="vertical">
        <a-form-item><a-input v-model:value="user" placeholder="邮箱"></a-input></a-form-item>
        <a-form-item><a-input-password v-model:value="password" placeholder="至少6位密码，区分大小写"></a-input-password></a-form-item>
        <a-form-item><a-input-password v-model:value="password2" placeholder="确认密码"></a-input-password></a-form-item>
        <a-form-item><a-input v-model:value="phone" placeholder="11 位手机号"></a-input></a-form-item>
        <a-form-item><a-input v-model:value="code" placeholder="验证码"></a-input><a-button>获取验证码</a-button></a-form-item>
        <a-button type="primary" @click="register">注册</a-button> <a>使用已有账户登录</a>
      </a-form></div>`,
  recover: `
    <div class="box"><h3>找回密码</h3>
      <a-form layout="vertical">
        <a-form-item label="手机号"><a-input v-model:value="phone" placeholder="请输入手机号"></a-input></a-form-item>
        <a-form-item label="短信验证码"><a-input v-model:value="code" placeholder="请输入验证码"></a-input><a-button>获取验证码</a-button></a-form-item>
        <a-button type="primary" @click="save">下一步</a-button>
      </a-form></div>`,
  home: `
    <a-page-header title="工作台"></a-page-header>
    <a-space wrap>
      <a-button @click="read">全部已读</a-button><a-button type="primary" @click="send">提交审核</a-button><a-button @click="save">保 存</a-button>
      <a-button>查 询</a-button><a-button>重 置</a-button><a-button>导 出</a-button><a-button>新 建</a-button><a-button>我的待办</a-button>
      <a-button>上传照片</a-button><a-button>评论</a-button><a-button>继续学习</a-button><a-button>积分排行榜</a-button>
      <a-popconfirm title="确定退出登录吗？" @confirm="logout"><a-button>退出系统</a-button></a-popconfirm>
    </a-space>`,
  checkin: `
    <a-card class="box" style="width:700px"><template #title>考勤打卡</template>
      <a-calendar :fullscreen="false"></a-calendar>
      <a-button id="go" type="primary" size="large" :disabled="signed" @click="signIn">{{ signed ? '已打卡' : '上班打卡' }}</a-button>
    </a-card>`,
});
mount({
  library: antd,
  templates,
  tell: (type, content) => antd.Modal[type]({ title: '提示', content, okText: '知道了' }),
  confirm: (title) =>
    new Promise((done) =>
      antd.Modal.confirm({
        title,
        okText: '确定',
        cancelText: '取消',
        onOk: () => done(true),
        onCancel: () => done(false),
      }),
    ),
});
