import { api } from './api.mjs';

/** Side menu, breadcrumb, and the way out in a drop-down, as such systems have it. */
export const Layout = {
  props: ['path'],
  emits: ['go'],
  data: () => ({
    items: [
      ['/index', '首页', 'navigate'],
      ['/checkin', '考勤管理', 'navigate'],
      ['/receive', '公文收件', 'navigate'],
      ['/report', '信息采集', 'navigate'],
      ['/uploads', '工作留痕', 'navigate'],
    ],
  }),
  methods: {
    async chosen(command) {
      if (command !== 'logout') return;
      await api('/logout', {});
      location.href = '/login';
    },
  },
  template: `
    <el-container class="shell">
      <el-aside width="200px" class="side">
        <div class="brand">青禾县协同办公</div>
        <el-menu :default-active="path" background-color="#304156" text-color="#bfcbd9"
          active-text-color="#409eff" @select="(to) => $emit('go', to)">
          <el-menu-item v-for="[to, name, purpose] in items" :key="to" :index="to"
            :data-purpose="purpose"><span>{{ name }}</span></el-menu-item>
        </el-menu>
      </el-aside>
      <el-container>
        <el-header class="head">
          <el-breadcrumb><el-breadcrumb-item>协同办公</el-breadcrumb-item></el-breadcrumb>
          <el-dropdown trigger="click" @command="chosen">
            <span class="who">张晓明（城关镇）</span>
            <template #dropdown>
              <el-dropdown-menu>
                <el-dropdown-item command="me" data-purpose="navigate">个人中心</el-dropdown-item>
                <el-dropdown-item command="logout" data-purpose="logout" divided>退出登录</el-dropdown-item>
              </el-dropdown-menu>
            </template>
          </el-dropdown>
        </el-header>
        <el-main><slot /></el-main>
      </el-container>
    </el-container>`,
};
