/** A heavy single-page app: a table that is polled and sorted, a tree, dialogs, views by route. */
import { createApp, defineComponent, h, onMounted, onUnmounted, reactive, ref } from 'vue';

const ROWS = 400;
const COLUMNS = 10;
const NODES = 300;
/** So often, or as its address says: on a fast clock a machine cannot draw as often. */
const POLL_MS = Number(location.hash.slice(1)) || 1_000;

const rows = reactive(
  Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => `第 ${row} 行 ${column}`),
  ),
);

const Table = defineComponent(() => {
  let timer = 0;
  let turn = 0;
  onMounted(() => {
    timer = window.setInterval(() => {
      turn += 1;
      for (let row = turn % 10; row < ROWS; row += 10) {
        const cells = rows[row];
        if (cells) cells[1] = `待办 ${turn}`;
      }
      rows.unshift(...rows.splice(-5));
    }, POLL_MS);
  });
  onUnmounted(() => clearInterval(timer));
  return () =>
    h(
      'table',
      rows.map((cells) =>
        h(
          'tr',
          cells.map((cell) => h('td', cell)),
        ),
      ),
    );
});

const Tree = defineComponent(
  () => () =>
    h(
      'ul',
      Array.from({ length: NODES }, (_, i) =>
        h('li', [h('span', { class: 'icon' }), h('a', { href: `#/item/${i}` }, `科室 ${i}`)]),
      ),
    ),
);

const App = defineComponent(() => {
  const typed = ref('');
  const open = ref(false);
  return () =>
    h('main', [
      h('header', [h('b', '某县协同平台'), h('a', { href: '#/out' }, '退出')]),
      h('input', {
        id: 'field',
        value: typed.value,
        onInput: (event: Event) => {
          typed.value = (event.target as HTMLInputElement).value;
        },
      }),
      h('button', { id: 'press', onClick: () => (open.value = !open.value) }, '查询'),
      open.value ? h('div', { role: 'dialog' }, [h('p', '共 400 条')]) : null,
      h(Tree),
      h(Table),
    ]);
});

createApp(App).mount('#app');
