/** What is known against the packages; a registry that cannot be asked is said to be one. */
import { spawnSync } from 'node:child_process';
import { ROOT } from './lock';

interface Audit {
  asked: boolean;
  known: number;
  text: string;
}

interface Report {
  metadata?: { vulnerabilities?: { total: number } };
  vulnerabilities?: Record<string, { name: string; severity: string }>;
}

export function audit(): Audit {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: ROOT, encoding: 'utf8' });
  const report = parsed(stdout);
  const counts = report?.metadata?.vulnerabilities;
  if (!counts) return { asked: false, known: 0, text: 'the registry did not answer' };
  const names = Object.values(report?.vulnerabilities ?? {}).map(
    ({ name, severity }) => `${name} (${severity})`,
  );
  return { asked: true, known: counts.total, text: names.join(', ') || 'nothing' };
}

function parsed(text: string): Report | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
