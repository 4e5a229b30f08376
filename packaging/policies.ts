/**
 * Policies by which a unit installs the CRX from its own web server, for Chrome and Edge on Windows
 * and for Linux. `normal_installed`: whose computer it is may turn it off. They grant nothing; every
 * platform is still asked for.
 */

interface Installed {
  id: string;
  /** Address of the update manifest. */
  update: string;
}

const WINDOWS = {
  chrome: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge',
} as const;
const MODE = 'normal_installed';

export type Browser = keyof typeof WINDOWS;

/** A .reg file. Windows reads it as UTF-16 with a mark, lines ended its own way. */
export function registryFile(browser: Browser, { id, update }: Installed): Buffer {
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[${WINDOWS[browser]}\\ExtensionSettings\\${id}]`,
    `"installation_mode"="${MODE}"`,
    `"update_url"=${quoted(update)}`,
    // The manifest names no server: without this the first version would stay for good.
    '"override_update_url"=dword:00000001',
    '',
  ];
  return Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le');
}

/** For /etc/opt/chrome/policies/managed, /etc/opt/edge/policies/managed or /etc/chromium/policies/managed. */
export function linuxPolicy({ id, update }: Installed): string {
  const settings = { installation_mode: MODE, update_url: update, override_update_url: true };
  const policy = { ExtensionSettings: { [id]: settings } };
  return `${JSON.stringify(policy, null, 2)}\n`;
}

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
