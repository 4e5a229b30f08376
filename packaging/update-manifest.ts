/** What a browser asks the unit's web server for: which version there is, and where it lies. */

export const UPDATE_FILE = 'update.xml';

export function updateManifest(id: string, version: string, crx: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${escaped(id)}">
    <updatecheck codebase="${escaped(crx)}" version="${escaped(version)}"/>
  </app>
</gupdate>
`;
}

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => NAMES[one] ?? one);
