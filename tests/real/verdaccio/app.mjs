/** Verdaccio's web page with accounts in a htpasswd file and no uplinks. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import bcrypt from 'bcryptjs';
import { runServer } from 'verdaccio';

export async function start({ listening, folder }) {
  const { server, port } = await listening();
  const users = join(folder, 'htpasswd');
  writeFileSync(users, `li:${bcrypt.hashSync('right-pw-1', 4)}\n`);
  const app = await runServer({
    self_path: join(folder, 'config.yaml'),
    configPath: join(folder, 'config.yaml'),
    storage: join(folder, 'storage'),
    web: { title: 'Packages', gravatar: false, login: true },
    auth: { htpasswd: { file: users, max_users: -1 } },
    uplinks: {},
    packages: { '**': { access: '$all', publish: '$authenticated' } },
    log: { type: 'stdout', format: 'pretty', level: 'fatal' },
    security: { web: { sign: { expiresIn: '1h' } } },
  });
  server.on('request', app.listeners('request')[0]);
  return { url: `http://packages.gov.localhost:${port}/`, expire: () => undefined };
}
