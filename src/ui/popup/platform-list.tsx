/** The platforms of the day, the costliest first. */
import type { DaySummary, PlatformSummary } from '../../core/summary';
import { Bar } from '../bar';
import { shown, unitOf, wholeShares } from '../format';
import type { T } from '../text';
import { useText } from '../text';

interface Props {
  summary: DaySummary;
  names: Record<string, string>;
  /** How many are named; more would make the popup scroll. */
  rows: number;
}

export function PlatformList({ summary, names, rows }: Props) {
  const t = useText();
  const { platforms } = summary;
  const unit = unitOf(summary.burdenMs);
  const shares = wholeShares(
    platforms.map(({ burdenMs }) => burdenMs),
    unit.ms,
  );
  const figure = (share: number, ms: number) => (
    <span class="figure">
      {shown(share, ms)} <small>{t(unit.key)}</small>
    </span>
  );
  const rest = platforms.slice(rows);
  const sum = (values: number[]) => values.reduce((total, n) => total + n, 0);
  return (
    <ul class="platforms" aria-label={t('platforms')}>
      {platforms.slice(0, rows).map((platform, i) => (
        <li key={platform.id}>
          <span class="name" title={names[platform.id] ?? platform.id}>
            {names[platform.id] ?? platform.id}
          </span>
          {figure(shares[i] ?? 0, platform.burdenMs)}
          <Bar parts={platform.parts} fullMs={platforms[0]?.burdenMs ?? 0} thin />
          <span class="note">{said(t, platform)}</span>
        </li>
      ))}
      {rest.length > 0 && (
        <li class="rest">
          <span>{t('otherPlatforms', rest.length)}</span>
          {figure(sum(shares.slice(rows)), sum(rest.map(({ burdenMs }) => burdenMs)))}
        </li>
      )}
    </ul>
  );
}

/** `登录 2 次，1 次被迫 · 打卡 1 次`: what happened there, and only that. */
export function said(t: T, platform: PlatformSummary): string {
  const { loginN, forcedN, checkinN, submitN, tokenVisitN } = platform;
  const parts: string[] = [];
  if (loginN > 0) {
    parts.push(forcedN > 0 ? t('saidLoginsForced', loginN, forcedN) : t('saidLogins', loginN));
  }
  if (checkinN > 0) parts.push(t('saidCheckins', checkinN));
  if (submitN > 0) parts.push(t('saidSubmits', submitN));
  if (tokenVisitN > 0) parts.push(t('saidTokenVisits', tokenVisitN));
  return parts.slice(0, 3).join(' · ') || t('saidNothing');
}
