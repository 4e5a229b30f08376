/**
 * Sign-on by a second host: oidc-provider with its own login and consent pages, and the least of
 * a relying party, since a business system that signs on elsewhere has no login page of its own.
 */
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import express from 'express';
import Provider from 'oidc-provider';

const CLIENT = { client_id: 'affairs', client_secret: 'tests-tests-tests-tests-tests-tests' };

export async function start({ listening }) {
  const sso = await listening();
  const party = await listening();
  const issuer = `http://sso.gov.localhost:${sso.port}`;
  const home = `http://affairs.gov.localhost:${party.port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        ...CLIENT,
        redirect_uris: [`${home}/callback`],
        post_logout_redirect_uris: [`${home}/bye`],
      },
    ],
    pkce: { required: () => false },
    cookies: { keys: ['tests'] },
    ttl: { Session: 3600, Interaction: 3600, Grant: 3600, AccessToken: 3600, IdToken: 3600 },
  });
  sso.server.on('request', guarded(provider));
  const sessions = new Set();
  party.server.on('request', relyingParty({ issuer, home, port: sso.port, sessions }));
  return { url: `${home}/`, expire: () => sessions.clear() };
}

/** The provider's own login page takes any password: a wrong one is sent back to that page. */
function guarded(provider) {
  const app = express();
  app.post('/interaction/:uid', express.urlencoded({ extended: false }), (req, res, next) => {
    const { prompt, password } = req.body;
    if (prompt === 'login' && password !== 'right-pw-1') return res.redirect(303, req.path);
    next();
  });
  app.use(provider.callback());
  return app;
}

function relyingParty({ issuer, home, port, sessions }) {
  const app = express();
  const page = (title, body) =>
    `<!doctype html><html lang="zh"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}</html>`;
  const session = (req) => /(?:^|; )party=([\w-]+)/.exec(req.headers.cookie ?? '')?.[1];
  const ask = new URLSearchParams({
    client_id: CLIENT.client_id,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${home}/callback`,
  });
  app.get('/callback', async (req, res) => {
    await exchange(port, String(req.query.code), `${home}/callback`);
    const id = randomUUID();
    sessions.add(id);
    res.cookie('party', id, { httpOnly: true }).redirect('/');
  });
  app.get('/logout', (req, res) => {
    sessions.delete(session(req));
    const back = new URLSearchParams({
      client_id: CLIENT.client_id,
      post_logout_redirect_uri: `${home}/bye`,
    });
    res.redirect(`${issuer}/session/end?${back}`);
  });
  app.get('/bye', (_req, res) => {
    res.send(page('政务事项', '<p>已安全退出本系统，请关闭浏览器。</p><a href="/">重新进入</a>'));
  });
  app.get(['/', '/items'], (req, res) => {
    if (!sessions.has(session(req))) return res.redirect(`${issuer}/auth?${ask}`);
    const nav =
      '<nav><a href="/">首页</a> <a href="/items">事项</a> <a href="/logout">退出</a></nav>';
    res.send(page('政务事项', `${nav}<p>本月待办事项共三件，请及时办理。</p>`));
  });
  return app;
}

/** The code for tokens, as the relying party must before it lets anyone in. */
function exchange(port, code, redirect) {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirect,
  }).toString();
  const secret = Buffer.from(`${CLIENT.client_id}:${CLIENT.client_secret}`).toString('base64');
  return new Promise((done, fail) => {
    const asked = request(
      {
        port,
        host: '127.0.0.1',
        path: '/token',
        method: 'POST',
        headers: {
          host: `sso.gov.localhost:${port}`,
          authorization: `Basic ${secret}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
      },
      (answer) => {
        answer.resume();
        if (answer.statusCode === 200) answer.on('end', done);
        else fail(new Error(`token endpoint answered ${answer.statusCode}`));
      },
    );
    asked.on('error', fail);
    asked.end(body);
  });
}
