const templates = views({
  login: `
    <el-card class="box">
      <h3>综合办公平台</h3>
      <el-form label-width="auto">
        <el-form-item label="用户名"><el-input v-model="user" placeholder="请输入用户名"></el-input></el-form-item>
        <el-form-item label="密码"><el-input v-model="password" type="password" placeholder="请输入密码" show-password></el-input></el-form-item>
        <el-form-item><el-checkbox v-model="remember" label="记住密码"></el-checkbox></el-form-item>
        <el-form-item><el-button type="primary" :loading="busy" style="width:100%" @click="login">登 录</el-button></el-form-item>
      </el-form>
      <el-link @click="view = 'register'">立即注册</el-link>
    </el-card>`,
  code: `
    <el-card class="box"><h3>二次验证</h3><p>验证码已发送至 138****6621</p>
      <el-input-otp v-model="code" :length="6" @finish="verify"></el-input-otp></el-card>`,
  register: `
    <el-card class="box">
      <h3>用户注册</h3>
      <el-form label-width="auto">
        <el-form-item label="用户名"><el-input v-model="user"></el-input></el-form-item>
        <el-form-item label="手机号"><el-input v-model="phone"></el-input></el-form-item>
        <el-form-item label="密码"><el-input v-model="password" type="password" show-password></el-input></el-form-item>
        <el-form-item label="确认密码"><el-input v-model="password2" type="password" show-password></el-input></el-form-item>
        <el-form-item><el-button type="primary" @click="register">注 册</el-button><el-link @click="view = 'login'">已有账号？去登录</el-link></el-form-item>
      </el-form>
    </el-card>`,
  change: `
    <el-dialog :model-value="true" title="修改密码" width="420">
      <el-form label-width="auto">
        <el-form-item label="旧密码"><el-input v-model="password" type="password"></el-input></el-form-item>
        <el-form-item label="新密码"><el-input v-model="password2" type="password"></el-input></el-form-item>
      </el-form>
      <template #footer><el-button>取消</el-button><el-button type="primary" @click="save">确定</el-button></template>
    </el-dialog>`,
  user: `
    <el-dialog :model-value="true" title="新增用户" width="520">
      <el-form label-width="auto">
        <el-form-item label="用户名称"><el-input v-model="user" placeholder="请输入用户名称"></el-input></el-form-item>
        <el-form-item label="用户密码"><el-input v-model="password" type="password" placeholder="请输入用户密码"></el-input></el-form-item>
        <el-form-item label="归属部门"><el-input v-model="unit"></el-input></el-form-item>
      </el-form>
      <template #footer><el-button type="primary" @click="save">确 定</el-button><el-button>取 消</el-button></template>
    </el-dialog>`,
  home: `
    <el-page-header content="工作台"></el-page-header>
    <el-menu mode="horizontal"><el-menu-item index="1">首页</el-menu-item><el-menu-item index="2">待办事项</el-menu-item><el-menu-item index="3">签到</el-menu-item></el-menu>
    <el-table :data="[{ t: '关于召开会议的通知' }]"><el-table-column prop="t" label="标题"></el-table-column>
      <el-table-column label="操作"><template #default><el-button link type="primary" @click="read">签收</el-button><el-button link>查看</el-button></template></el-table-column></el-table>
    <el-upload><el-button>上传附件</el-button></el-upload>
    <el-button @click="save">保存草稿</el-button><el-button type="primary" @click="send">提交</el-button><el-button>重置</el-button><el-button>导出</el-button>
    <el-button :icon="undefined">点赞</el-button><el-button>转发</el-button><el-button>学习排行</el-button><el-button>开始学习</el-button><el-button>催办</el-button>
    <el-button @click="logout">退出登录</el-button>`,
  checkin: `
    <el-card class="box" style="width:700px">
      <p>已连续签到 {{ days }} 天</p>
      <el-calendar v-model="value"></el-calendar>
      <el-button id="go" type="primary" :disabled="signed" @click="signIn">{{ signed ? '今日已签到' : '立即签到' }}</el-button>
    </el-card>`,
});
mount({
  library: ElementPlus,
  templates,
  tell: (type, message) => ElementPlus.ElMessage({ type, message }),
  confirm: (text) =>
    ElementPlus.ElMessageBox.confirm(text, '提示', {
      confirmButtonText: '确定',
      cancelButtonText: '取消',
    }).then(
      () => true,
      () => false,
    ),
});
