/** Release notes: the section of a version in CHANGELOG.md. */
import { Unmade } from './unmade';

/** Throws Unmade where the change log says nothing of this version. */
export function notesOf(changeLog: string, version: string): string {
  const sections = changeLog.split(/^## /m).slice(1);
  const section = sections.find((one) => one.split(/[\s（(]/, 1)[0] === version);
  const text = section?.slice(section.indexOf('\n')).trim() ?? '';
  if (text === '') {
    throw new Unmade(
      `CHANGELOG.md 里没有 ${version} 的说明，没有打包。请先写上“## ${version}”一节。`,
      `CHANGELOG.md says nothing of ${version}, and nothing was packaged. Write a section "## ${version}" first.`,
    );
  }
  return text;
}
