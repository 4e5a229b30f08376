const templates = views({
  login: `
    <div class="box"><div>登录 综合办公平台</div><div style="color:red">{{ error }}</div>
      <a-form :model="{}" layout="vertical" @submit="login">
        <a-form-item hide-label><a-input v-model="user" placeholder="用户名"></a-input></a-form-item>
        <a-form-item hide-label><a-input-password v-model="password" placeholder="密码" allow-clear></a-input-password></a-form-item>
        <a-space direction="vertical" fill><a-checkbox v-model="remember">记住密码</a-checkbox><a-link>忘记密码</a-link>
          <a-button type="primary" html-type="submit" long :loading="busy">登录</a-button><a-button type="text" long>注册账号</a-button></a-space>
      </a-form></div>`,
  code: `
    <a-card class="box" title="短信验证"><p>短信已发送到您的手机</p>
      <a-verification-code v-model="code" @finish="verify"></a-verification-code></a-card>`,
  security: `
    <a-card class="box" title="安全设置"><a-list>
      <a-list-item>登录密码 <template #actions><a-link>修改</a-link></template></a-list-item>
      <a-list-item>安全手机 <template #actions><a-link>绑定</a-link></template></a-list-item></a-list></a-card>`,
  search: `
    <a-form :model="{}" layout="inline"><a-form-item label="单位"><a-input v-model="unit"></a-input></a-form-item><a-form-item label="姓名"><a-input v-model="name"></a-input></a-form-item>
      <a-button type="primary">查询</a-button><a-button>重置</a-button></a-form>`,
  home: `
    <a-space wrap><a-button @click="read">确认收到</a-button><a-button type="primary" @click="send">上报</a-button><a-button>批量签收</a-button><a-button>现场拍照</a-button><a-button>分享</a-button>
      <a-button>下发任务</a-button><a-button>进入学习</a-button><a-button>通知公告</a-button><a-button>下载</a-button><a-button>上一步</a-button><a-dropdown-button>更多</a-dropdown-button><a-button @click="logout">退出登录</a-button></a-space>`,
  checkin: `
    <a-card class="box" style="width:700px" title="会议签到"><a-typography-paragraph>会议：年度工作会议</a-typography-paragraph>
      <a-button id="go" type="primary" status="success" :disabled="signed" @click="signIn">{{ signed ? '已签到' : '会议签到' }}</a-button></a-card>`,
});
mount({
  library: ArcoVue,
  templates,
  tell: (type, content) => ArcoVue.Notification[type]({ title: '系统提示', content }),
  confirm: (content) =>
    new Promise((done) =>
      ArcoVue.Modal.confirm({
        title: '提示',
        content,
        onOk: () => done(true),
        onCancel: () => done(false),
      }),
    ),
});
