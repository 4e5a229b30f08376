const templates = views({
  login: `
    <van-form class="box" @submit="login">
      <van-cell-group inset>
        <van-field v-model="user" name="用户名" label="用户名" placeholder="用户名" :rules="[{ required: true, message: '请填写用户名' }]"></van-field>
        <van-field v-model="password" type="password" name="密码" label="密码" placeholder="密码" :rules="[{ required: true, message: '请填写密码' }]"></van-field>
      </van-cell-group>
      <div style="margin: 16px"><van-button round block type="primary" native-type="submit" :loading="busy">提交</van-button></div>
    </van-form>`,
  sms: `
    <van-form class="box" @submit="login"><van-nav-bar title="登录"></van-nav-bar>
      <van-field v-model="phone" type="tel" label="手机号" placeholder="请输入手机号"></van-field>
      <van-field v-model="code" center clearable label="短信验证码" placeholder="请输入短信验证码"><template #button><van-button size="small" type="primary" native-type="button">发送验证码</van-button></template></van-field>
      <van-button round block type="primary" native-type="submit">登录</van-button>
    </van-form>`,
  address: `<van-address-edit show-delete show-search-result :area-list="{}"></van-address-edit>`,
  pay: `<van-password-input :value="code" info="密码为 6 位数字" focused></van-password-input><van-number-keyboard :show="true"></van-number-keyboard><van-submit-bar :price="3050" button-text="提交订单"></van-submit-bar>`,
  home: `
    <van-cell title="我的待办" is-link></van-cell><van-cell title="学习中心" is-link></van-cell>
    <van-button @click="read">收到</van-button><van-button type="primary" @click="send">提交</van-button><van-uploader><van-button>上传照片</van-button></van-uploader><van-button>点赞</van-button><van-button>客服</van-button><van-button @click="logout">退出登录</van-button>`,
  checkin: `
    <div class="box"><van-calendar title="签到日历" :poppable="false" :show-confirm="false" :style="{ height: '420px' }"></van-calendar>
      <van-button id="go" type="primary" block round :disabled="signed" @click="signIn">{{ signed ? '今日已签' : '今日签到' }}</van-button></div>`,
});
mount({
  library: vant,
  templates,
  tell: (type, message) =>
    vant.showToast({ type: type === 'error' ? 'fail' : 'success', message, duration: 2000 }),
  confirm: (message) =>
    vant.showConfirmDialog({ message }).then(
      () => true,
      () => false,
    ),
});
