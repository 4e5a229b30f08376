/** 登记此平台: one address, a few facts, one confirmation. */
import type { ComponentChildren } from 'preact';
import { Notice } from '../notice';
import { PageTop } from '../page-top';
import { useText } from '../text';
import { Facts } from './facts';
import type { RegisterModel } from './model';
import type { SiteAddress } from './own-platform';
import { siteName } from './own-platform';
import { Suggestion } from './product';

export function Register({ model }: { model: RegisterModel }) {
  const t = useText();
  const standing = model.standing.value;
  return (
    <div class="wrap narrow">
      <PageTop />
      <main>
        <h1>{t('registerTitle')}</h1>
        {standing.kind === 'no-site' && (
          <>
            <p class="lead">{t('registerNoSite')}</p>
            <p>{t('registerNoSiteTodo')}</p>
          </>
        )}
        {standing.kind === 'measured' && (
          <>
            <p class="lead">{t('registerAlready', standing.platform.name)}</p>
            <a class="button" href="/options.html">
              {t('openOptions')}
            </a>
          </>
        )}
        {standing.kind === 'known' && (
          <Form model={model} site={standing.site}>
            <Known model={model} name={standing.platform.name} />
          </Form>
        )}
        {standing.kind === 'new' && (
          <Form model={model} site={standing.site}>
            <Suggestion model={model.product} />
            <Facts model={model} />
          </Form>
        )}
      </main>
    </div>
  );
}

interface FormProps {
  model: RegisterModel;
  site: SiteAddress;
  children: ComponentChildren;
}

function Form({ model, site, children }: FormProps) {
  const t = useText();
  const outcome = model.outcome.value;
  if (outcome === 'added') {
    return (
      <>
        <p class="site">{siteName(site)}</p>
        <Notice title={t('registerDone')}>{t('registerDoneMore')}</Notice>
        <p class="actions">
          <a class="button" href="/options.html">
            {t('openOptions')}
          </a>
        </p>
      </>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void model.confirm();
      }}
    >
      <p class="lead">{t('registerLead')}</p>
      <p class="site">{siteName(site)}</p>
      {children}
      <p class="note">{t('registerAsks')}</p>
      {outcome === 'declined' && <Notice title={t('declined')}>{t('declinedTodo')}</Notice>}
      {outcome === 'failed' && <Notice title={t('commandRefused')} alert />}
      <p class="actions">
        <button type="submit" class="go" disabled={outcome === 'asking'}>
          {t('registerConfirm')}
        </button>
      </p>
    </form>
  );
}

function Known({ model, name }: { model: RegisterModel; name: string }) {
  const t = useText();
  return (
    <div class="card">
      <h2>{name}</h2>
      <p>{t('registerKnown')}</p>
      <p>
        <button type="button" class="plain" onClick={model.makeOwn}>
          {t('registerNotThat')}
        </button>
      </p>
    </div>
  );
}
