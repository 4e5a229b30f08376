/** AdminJS on express-session: login by a form post, everything after it a single-page app. */
import AdminJSExpress from '@adminjs/express';
import AdminJS from 'adminjs';
import express from 'express';
import session from 'express-session';
import { MemoryResource } from './memory.mjs';

AdminJS.registerAdapter({
  Resource: MemoryResource,
  // There is no database to list tables from.
  Database: { isAdapterFor: () => false },
});

export async function start({ listening }) {
  const { server, port } = await listening();
  const store = new session.MemoryStore();
  const admin = new AdminJS({
    rootPath: '/admin',
    branding: { companyName: 'Ledger', withMadeWithLove: false, logo: false },
    resources: [{ resource: { name: 'Villages', fields: ['name', 'households', 'remark'] } }],
  });
  const router = AdminJSExpress.buildAuthenticatedRouter(
    admin,
    {
      authenticate: (user, password) =>
        user === 'li@gov.localhost' && password === 'right-pw-1' ? { email: user } : null,
      cookieName: 'adminjs',
      cookiePassword: 'tests-tests-tests-tests-tests-tests',
    },
    null,
    { store, resave: false, saveUninitialized: true, secret: 'tests' },
  );
  const app = express();
  app.use(admin.options.rootPath, router);
  server.on('request', app);
  await admin.initialize();
  return {
    url: `http://ledger.gov.localhost:${port}/admin`,
    expire: () => new Promise((done) => store.clear(done)),
  };
}
