/** The built pages on loopback, without the extension around them but under its content policy. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/**
 * @param {string} folder a build
 * @param {number} [wanted] port; any that is free where it is taken
 */
export async function serveBuilt(folder, wanted = 0) {
  const root = resolve(folder);
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  const policy = manifest.content_security_policy.extension_pages;
  const server = createServer(async (request, response) => {
    const asked = new URL(request.url ?? '/', 'http://built').pathname;
    const pathname = asked === '/favicon.ico' ? '/icon/32.png' : asked;
    const file = resolve(root, `.${decodeURIComponent(pathname)}`);
    const type = TYPES[extname(file)];
    try {
      if (!type || !file.startsWith(root + sep)) throw new Error('not served');
      const content = await readFile(file);
      response.writeHead(200, {
        'content-type': type,
        'content-security-policy': policy,
        'cache-control': 'no-store',
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await listen(server, wanted).catch(() => listen(server, 0));
  return {
    demo: `http://127.0.0.1:${port}/dashboard.html?demo`,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done(server.address().port);
    });
  });
}
