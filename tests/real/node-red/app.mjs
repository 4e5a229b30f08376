/** Node-RED's editor behind its own adminAuth. Users and their passwords are the specs' own. */
import bcrypt from 'bcryptjs';
import RED from 'node-red';

export async function start({ listening, folder }) {
  const { server, port } = await listening();
  RED.init(server, {
    uiPort: port,
    uiHost: '127.0.0.1',
    userDir: folder,
    flowFile: 'flows.json',
    httpAdminRoot: '/',
    httpNodeRoot: '/api',
    credentialSecret: 'tests',
    adminAuth: {
      type: 'credentials',
      users: [{ username: 'li', password: bcrypt.hashSync('right-pw-1', 4), permissions: '*' }],
      // Past this the editor must ask again.
      sessionExpiryTime: 3600,
    },
    // Nothing may be fetched or offered beside the editor itself.
    telemetry: { enabled: false, updateNotification: false },
    editorTheme: { tours: false, projects: { enabled: false }, palette: { catalogues: [] } },
    externalModules: { autoInstall: false, palette: { allowInstall: false } },
    logging: { console: { level: 'off', metrics: false, audit: false } },
  });
  server.on('request', RED.httpAdmin);
  await RED.start();
  return {
    url: `http://nodered.gov.localhost:${port}/`,
    // Its sessions live in its storage; the tokens module keeps a copy in memory.
    expire: () => {
      throw new Error('Node-RED: end the session in the browser');
    },
  };
}
