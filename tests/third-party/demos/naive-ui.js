const { message, dialog } = naive.createDiscreteApi(['message', 'dialog']);
const templates = views({
  login: `
    <n-card class="box" title="综合办公平台">
      <n-form>
        <n-form-item-row label="账号"><n-input v-model:value="user" placeholder=""></n-input></n-form-item-row>
        <n-form-item-row label="口令"><n-input v-model:value="password" type="password" show-password-on="click" placeholder=""></n-input></n-form-item-row>
      </n-form>
      <n-button type="primary" block secondary strong :loading="busy" @click="login">登录</n-button>
    </n-card>`,
  code: `
    <n-card class="box" title="安全验证"><p>请输入发送到手机 138****6621 的 6 位数字</p>
      <n-input-otp :default-value="[]" @finish="verify($event.join(''))"></n-input-otp></n-card>`,
  lock: `
    <n-card class="box"><p>李伟</p><p>系统已锁定，请输入登录密码解锁</p>
      <n-input-group><n-input v-model:value="password" type="password" placeholder="请输入登录密码"></n-input><n-button type="primary" @click="login">解锁</n-button></n-input-group>
      <n-button text>返回登录</n-button></n-card>`,
  settings: `
    <n-card class="box" title="账号设置">
      <n-form><n-form-item label="姓名"><n-input v-model:value="name"></n-input></n-form-item><n-form-item label="单位"><n-input v-model:value="unit"></n-input></n-form-item>
      <n-form-item label="邮箱"><n-input v-model:value="user"></n-input></n-form-item></n-form>
      <n-button type="primary" @click="save">更新基本信息</n-button></n-card>`,
  home: `
    <n-space>
      <n-button @click="read">收到</n-button><n-button @click="read">已阅</n-button><n-button type="primary" @click="send">正式提交</n-button>
      <n-button>开始考试</n-button><n-button>投票</n-button><n-button>添加附件</n-button><n-button>转办</n-button><n-button>编辑</n-button><n-button>删除</n-button><n-button>返回</n-button>
      <n-button text @click="logout">安全退出</n-button>
    </n-space>`,
  checkin: `
    <n-card class="box" style="width:700px" title="每日签到">
      <n-statistic label="累计签到" :value="days"></n-statistic>
      <n-button id="go" round type="warning" :disabled="signed" @click="signIn">{{ signed ? '已签到' : '签到' }}</n-button>
    </n-card>`,
});
mount({
  library: naive,
  templates,
  tell: (type, text) => message[type](text),
  confirm: (content) =>
    new Promise((done) =>
      dialog.warning({
        title: '提示',
        content,
        positiveText: '确定',
        negativeText: '取消',
        onPositiveClick: () => done(true),
        onNegativeClick: () => done(false),
      }),
    ),
});
