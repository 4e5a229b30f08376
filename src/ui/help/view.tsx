/** 帮助: questions with their answers, all open, to be read from the top or found by their names. */
import { PageTop } from '../page-top';
import { useText } from '../text';
import { Stations } from '../tour/stations';
import { TOPICS } from './questions';

export function Help() {
  const t = useText();
  return (
    <div class="wrap help">
      <PageTop here="/help.html" />
      <main>
        <h1>{t('helpTitle')}</h1>
        <p class="lead">{t('helpLead')}</p>
        <div class="help-columns">
          <nav class="card" aria-label={t('helpList')}>
            {TOPICS.map(({ title, questions }) => (
              <section key={title}>
                <h2>{t(title)}</h2>
                <ul>
                  {questions.map(({ id, asks }) => (
                    <li key={id}>
                      <a href={`#${id}`}>{t(asks)}</a>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
            <section>
              <h2>{t('helpBegin')}</h2>
              <ul>
                <li>
                  <a href="#begin">{t('tourLead')}</a>
                </li>
              </ul>
            </section>
          </nav>
          <div>
            {TOPICS.map(({ title, questions }) => (
              <section key={title} class="card" aria-labelledby={title}>
                <h2 id={title}>{t(title)}</h2>
                {questions.map(({ id, asks, answer, leads }) => (
                  <article key={id} id={id}>
                    <h3>{t(asks)}</h3>
                    <p>{t(answer)}</p>
                    {leads && (
                      <p>
                        <a href={leads.href}>{t(leads.name)}</a>
                      </p>
                    )}
                  </article>
                ))}
              </section>
            ))}
            <section class="card" id="begin" aria-labelledby="begin-title">
              <h2 id="begin-title">{t('helpBegin')}</h2>
              <Stations />
            </section>
          </div>
        </div>
      </main>
    </div>
  );
}
