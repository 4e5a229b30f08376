/** Parse Dashboard: a login page that React draws around a plain form post, behind Passport. */
import express from 'express';
import session from 'express-session';
import ParseDashboard from 'parse-dashboard';

export async function start({ listening }) {
  const { server, port } = await listening();
  const store = new session.MemoryStore();
  const url = `http://parse.gov.localhost:${port}/`;
  const dashboard = new ParseDashboard(
    {
      apps: [{ serverURL: `${url}parse`, appId: 'a', masterKey: 'm', appName: 'Records' }],
      users: [{ user: 'li', pass: 'right-pw-1' }],
    },
    { cookieSessionSecret: 'tests', cookieSessionStore: store },
  );
  const app = express();
  app.use('/', dashboard);
  server.on('request', app);
  return { url, expire: () => new Promise((done) => store.clear(done)) };
}
