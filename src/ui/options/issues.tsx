/** What is wrong with a file: where, what, and what to do. */
import type { Issue } from '../../core/issue';
import type { Key } from '../text';
import { useText } from '../text';

const SAYS: Record<Issue['problem'], { what: Key; todo: Key }> = {
  json: { what: 'issueJson', todo: 'issueJsonTodo' },
  size: { what: 'issueSize', todo: 'issueSizeTodo' },
  'unknown-key': { what: 'issueUnknownKey', todo: 'issueUnknownKeyTodo' },
  missing: { what: 'issueMissing', todo: 'issueMissingTodo' },
  pattern: { what: 'issuePattern', todo: 'issuePatternTodo' },
  duplicate: { what: 'issueDuplicate', todo: 'issueDuplicateTodo' },
  value: { what: 'issueValue', todo: 'issueValueTodo' },
};

/** What was allowed, without the parser's English around it. */
function allowed(detail: string): string {
  return detail.replace(/^.*expected (one of )?/, '');
}

export function Issues({ issues }: { issues: readonly Issue[] }) {
  const t = useText();
  return (
    <div class="notice warn" role="alert">
      <strong>{t('importRefused')}</strong>
      <ol class="issues">
        {issues.map(({ path, problem, detail }) => (
          <li key={`${path} ${problem}`}>
            <span class="where">{path || t('issueWhole')}</span>
            <span>{t(SAYS[problem].what, allowed(detail))}</span>
            <span class="note">{t(SAYS[problem].todo, detail)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
