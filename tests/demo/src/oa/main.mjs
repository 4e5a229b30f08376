/** A back office of the RuoYi family: Vue 3, Element Plus, one page, history routes. */
import ElementPlus from 'element-plus';
import zhCn from 'element-plus/es/locale/lang/zh-cn';
import { createApp, reactive } from 'vue';
import 'element-plus/dist/index.css';
import './oa.css';
import { CheckIn } from './checkin.mjs';
import { Home, Notices } from './home.mjs';
import { Layout } from './layout.mjs';
import { Login } from './login.mjs';
import { Report } from './report.mjs';
import { Uploads } from './uploads.mjs';

const PAGES = {
  '/index': Home,
  '/checkin': CheckIn,
  '/receive': Notices,
  '/report': Report,
  '/uploads': Uploads,
};

const route = reactive({ path: location.pathname });
addEventListener('popstate', () => {
  route.path = location.pathname;
});
export function go(path) {
  if (path === location.pathname) return;
  history.pushState(null, '', path);
  route.path = path;
}

createApp({
  components: { Layout, Login },
  setup: () => ({ route, go }),
  computed: {
    page: () => PAGES[route.path] ?? Home,
    known: () => route.path in PAGES,
  },
  template: `
    <Login v-if="!known" @entered="go('/index')" />
    <Layout v-else :path="route.path" @go="go"><component :is="page" @go="go" /></Layout>`,
})
  .use(ElementPlus, { locale: zhCn })
  .mount('#app');
