const templates = views({
  login: `
    <div class="box"><h1>登录到 综合办公平台</h1>
      <t-form :label-width="0" @submit="login">
        <t-form-item><t-input v-model="user" size="large" placeholder="请输入账号：admin"></t-input></t-form-item>
        <t-form-item><t-input v-model="password" size="large" type="password" clearable placeholder="请输入登录密码：admin"></t-input></t-form-item>
        <div><t-checkbox>记住账号</t-checkbox><span class="tip">忘记账号？</span></div>
        <t-form-item><t-button block size="large" type="submit" :loading="busy">登录</t-button></t-form-item>
        <div><span class="tip">使用微信扫码登录</span> <span class="tip">使用手机号登录</span></div>
      </t-form></div>`,
  register: `
    <div class="box"><h1>注册到 综合办公平台</h1>
      <t-form :label-width="0">
        <t-form-item><t-input v-model="phone" placeholder="请输入您的手机号"></t-input></t-form-item>
        <t-form-item><t-input v-model="password" type="password" placeholder="请输入登录密码"></t-input></t-form-item>
        <t-form-item><t-input v-model="code" placeholder="请输入验证码"></t-input><t-button variant="outline">发送验证码</t-button></t-form-item>
        <t-checkbox>我已阅读并同意 服务协议</t-checkbox>
        <t-form-item><t-button block @click="register">注册</t-button></t-form-item>
        <span>使用邮箱注册</span>
      </t-form></div>`,
  home: `
    <t-space break-line><t-button @click="read">标记已读</t-button><t-button theme="primary" @click="send">提交</t-button><t-button>暂存</t-button><t-button>上传图片</t-button><t-button>发表评论</t-button>
      <t-button>活跃度排行</t-button><t-button>待办任务</t-button><t-button>选课</t-button><t-button>刷新</t-button><t-button>打印</t-button><t-button>新建表单</t-button><t-button @click="logout">退出登录</t-button></t-space>`,
  checkin: `
    <t-card class="box" style="width:700px" title="外勤打卡"><t-timeline><t-timeline-item label="09:00">未打卡</t-timeline-item></t-timeline>
      <t-button id="go" theme="success" shape="round" :disabled="signed" @click="signIn">{{ signed ? '打卡完成' : '打卡' }}</t-button></t-card>`,
});
mount({
  library: TDesign,
  templates,
  tell: (type, content) => TDesign.MessagePlugin[type](content),
  confirm: (body) =>
    new Promise((done) => {
      const dialog = TDesign.DialogPlugin.confirm({
        header: '提示',
        body,
        confirmBtn: '确定',
        cancelBtn: '取消',
        onConfirm: () => {
          dialog.hide();
          done(true);
        },
        onClose: () => {
          dialog.hide();
          done(false);
        },
      });
    }),
});
