// What the systems behind these pages do: the password is "right", the code "1234".
const $ = (id) => document.getElementById(id);
const asked = new URLSearchParams(location.search);
const right = (id) => $(id).value === 'right';
const home = (where = 'home.html') => { location.href = where; };
const later = (ms, what) => setTimeout(what, ms);
function toast(text, ms = 2000, name = 'el-message el-message--error') {
  const box = document.createElement('div');
  box.className = name;
  box.innerHTML = '<p>' + text + '</p>';
  box.style.cssText = 'position:fixed;top:20px;left:40%;background:#fee;padding:10px';
  document.body.append(box);
  later(ms, () => box.remove());
}
function dialog(text, then) {
  const box = document.createElement('div');
  box.className = 'layui-layer layui-layer-dialog';
  box.style.cssText = 'position:fixed;top:80px;left:40%;background:#fff;border:1px solid;padding:10px';
  box.innerHTML = '<div class="layui-layer-content">' + text + '</div><a class="layui-layer-btn0" id="yes" href="javascript:;">确定</a>';
  document.body.append(box);
  $('yes').onclick = () => { box.remove(); then?.(); };
}
function inside(html = '<header>欢迎您，张三 <a href="#">退出登录</a></header><main><h2>待办事项</h2><p>本周无待办，请查看通知公告。</p></main>') {
  document.body.innerHTML = html;
}
