/** A day, fact by fact: when, where, what kind, how long. No content was ever kept to show. */
import { useState } from 'preact/hooks';
import { burdenOf } from '../../../core/day-row';
import { clockTime, fineDuration, spanOf } from '../../format';
import type { Key, T } from '../../text';
import { useText } from '../../text';
import type { DashboardModel, OpenDay } from '../model';
import type { Line } from './timeline';

/** Longer days show their newest lines first. */
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
const FORM: Record<NonNullable<Line['form']>, { is: Key; not: Key; was: Key }> = {
  'sign-in': { is: 'kindCheckin', not: 'notCheckin', was: 'wasNoCheckin' },
  quiz: { is: 'colQuizzes', not: 'notQuiz', was: 'wasNoQuiz' },
  media: { is: 'colCourses', not: 'notCourse', was: 'wasNoCourse' },
};

interface Props {
  day: OpenDay;
  model: DashboardModel;
}

export function DayLines({ day: { day, lines }, model }: Props) {
  const t = useText();
  const names = model.names.value;
  const isToday = day === model.today;
  const [all, setAll] = useState(false);
  const only = model.onlyOf.value;
  const platforms = [...new Set(lines.map(({ platform }) => platform))];
  // A correction may take away the last line of the platform that was chosen.
  const chosen = platforms.includes(only) ? only : '';
  const mine = lines.filter(({ platform }) => chosen === '' || platform === chosen).reverse();
  const newest = all ? mine : mine.slice(0, MOST);
  const more = mine.length - newest.length;
  // Where the traces of a day are gone, its sums are still there.
  const rows = model.evidence.value?.rows.filter((row) => row.day === day) ?? [];
  const folded = rows.some((row) => row.folded);
  const summed = folded || rows.some((row) => burdenOf(row) > 0);
  const nothing = summed ? 'onlySums' : isToday ? 'nothingToday' : 'nothingThatDay';
  const judged = isToday && lines.some((line) => line.judged);
  return (
    <section class="card" id="today" tabIndex={-1} aria-labelledby="today-title">
      <h2 id="today-title">
        {isToday ? t('todayLines') : t('dayLines', spanOf(t, day, day, model.today))}
        <small>{t('todayLinesNote')}</small>
      </h2>
      {judged && <p class="soft">{t('todayCorrect')}</p>}
      {newest.length === 0 && <p class="soft">{t(nothing)}</p>}
      {newest.length > 0 && folded && <p class="soft">{t('mostlySums')}</p>}
      <p class="after">
        <button type="button" class="plain" onClick={() => void model.openDay(null)}>
          {t('closeDay')}
        </button>
      </p>
      {platforms.length > 1 && (
        <p>
          <label>
            {t('platforms')}{' '}
            <select
              value={chosen}
              onChange={(event) => {
                model.onlyOf.value = event.currentTarget.value;
              }}
            >
              <option value="">{t('allPlatforms')}</option>
              {platforms.map((id) => (
                <option key={id} value={id}>
                  {names[id] ?? id}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      <ol class="lines">
        {newest.map((line) => (
          <li
            key={line.judged?.key ?? `${line.at} ${line.platform} ${line.kind}`}
            class={line.judged?.wrong ? 'wrong' : undefined}
          >
            <time>{clockTime(line.at)}</time>
            <span class="line-what">
              <What line={line} />
            </span>
            <span class="line-where note">{names[line.platform] ?? line.platform}</span>
            {judged && <Correction line={line} model={model} />}
          </li>
        ))}
      </ol>
      {more > 0 && (
        <button type="button" onClick={() => setAll(true)}>
          {t('linesMore', more)}
        </button>
      )}
    </section>
  );
}

function What({ line }: { line: Line }) {
  const t = useText();
  if (line.judged?.wrong) {
    const was = line.form ? FORM[line.form].was : 'wasNoLogin';
    return (
      <>
        <s>{said(t, line)}</s> <span class="note">{t(was)}</span>
      </>
    );
  }
  return (
    <>
      {said(t, line)}
      {line.login?.forced && <span class="forced"> · {t('wasForced')}</span>}
    </>
  );
}

function Correction({ line, model }: { line: Line; model: DashboardModel }) {
  const t = useText();
  if (!line.judged) return <span />;
  const { key, wrong } = line.judged;
  const not = line.form ? FORM[line.form].not : 'notLogin';
  // Many lines have the same button: the time tells a listener which one it is.
  const name = wrong ? t('undo') : t(not);
  return (
    <button
      type="button"
      class="plain"
      aria-label={t('correctNamed', name, clockTime(line.at), said(t, line))}
      onClick={() => void model.command('correct', { key, wrong: !wrong })}
    >
      {name}
    </button>
  );
}

/** `登录成功 1 分 20 秒`, `点击 12 次`, `停留 3 分 5 秒`. */
export function said(t: T, line: Line): string {
  const { login, form } = line;
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
  return `${t(form ? FORM[form].is : KIND[line.kind])} ${line.n} ${t('unitTimes')}`;
}
