import { ElMessageBox } from 'element-plus';

let asking = false;

/** RuoYi's way: a code in the body; 401 asks whether to log in again, then reloads. */
export async function api(path, body) {
  const response = await fetch(`/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (answer.code === 401 && !asking) {
    asking = true;
    ElMessageBox.confirm('登录状态已过期，您可以继续留在该页面，或者重新登录', '系统提示', {
      confirmButtonText: '重新登录',
      cancelButtonText: '取消',
      confirmButtonClass: 'purpose-login',
      type: 'warning',
    })
      .then(() => {
        location.href = '/login';
      })
      .catch(() => {})
      .finally(() => {
        asking = false;
      });
  }
  return answer;
}
