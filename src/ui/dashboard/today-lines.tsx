/** Today, fact by fact: when, where, what kind, how long. No content was ever kept to show. */
import { clockTime, fineDuration } from '../format';
import type { Key, T } from '../text';
import { useText } from '../text';
import type { Line } from './timeline';

/** Longer days show their newest lines. */
const MOST = 200;

const KIND: Record<Line['kind'], Key> = {
  dwell: 'kindDwell',
  wait: 'kindWait',
  login: 'kindLogin',
  click: 'kindClick',
  checkin: 'kindCheckin',
  submit: 'kindSubmit',
  upload: 'kindUpload',
  prompt: 'kindPrompt',
  rank: 'kindRank',
  'hidden-media': 'kindHiddenMedia',
};

interface Props {
  lines: readonly Line[];
  names: Record<string, string>;
}

export function TodayLines({ lines, names }: Props) {
  const t = useText();
  const newest = [...lines].reverse().slice(0, MOST);
  return (
    <section class="card">
      <h2>
        {t('todayLines')}
        <small>{t('todayLinesNote')}</small>
      </h2>
      {newest.length === 0 && <p class="soft">{t('nothingToday')}</p>}
      <ol class="lines">
        {newest.map((line) => (
          <li key={`${line.at} ${line.platform} ${line.kind}`}>
            <time>{clockTime(line.at)}</time>
            <span class="line-what">
              {said(t, line)}
              {line.login?.forced && <span class="forced"> · {t('wasForced')}</span>}
            </span>
            <span class="line-where note">{names[line.platform] ?? line.platform}</span>
          </li>
        ))}
      </ol>
      {lines.length > MOST && <p class="note">{t('linesLeftOut', MOST)}</p>}
    </section>
  );
}

/** `登录成功 1 分 20 秒`, `点击 12 次`, `停留 3 分 5 秒`. */
export function said(t: T, line: Line): string {
  const { login } = line;
  if (login) {
    const outcome: Record<typeof login.outcome, Key> = {
      success: 'loginSuccess',
      failure: 'loginFailure',
      abandoned: 'loginAbandoned',
    };
    return `${t(outcome[login.outcome])} ${fineDuration(t, line.ms)}`;
  }
  if (line.kind === 'dwell' || line.kind === 'wait' || line.kind === 'hidden-media') {
    return `${t(KIND[line.kind])} ${fineDuration(t, line.ms)}`;
  }
  return `${t(KIND[line.kind])} ${line.n} ${t('unitTimes')}`;
}
