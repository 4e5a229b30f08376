/** An expired session shows the login at once, without a reload. */
export async function api(path, body) {
  const response = await fetch(`/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (answer.code === 401) dispatchEvent(new Event('session-lost'));
  return answer;
}
