/** What is wrong with a file, as a list. */
import type { Issue } from '../core/issue';
import { issueSays } from './issue-says';
import { useText } from './text';

interface Props {
  issues: readonly Issue[];
  /** The file was to be the definition of a survey. */
  survey?: boolean;
}

export function IssueList({ issues, survey = false }: Props) {
  const t = useText();
  return (
    <ol class="issues">
      {issues.map((issue) => {
        const { where, what, todo } = issueSays(t, issue, survey);
        return (
          <li key={`${issue.path} ${issue.problem}`}>
            <span class="where">{where}</span>
            <span>{what}</span>
            <span class="note">{todo}</span>
          </li>
        );
      })}
    </ol>
  );
}

export function Issues({ issues, survey = false }: Props) {
  const t = useText();
  return (
    <div class="notice warn" role="alert">
      <strong>{t('importRefused')}</strong>
      <IssueList issues={issues} survey={survey} />
    </div>
  );
}
