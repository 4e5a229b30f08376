/** The table as it may be published, or what is lacking for one. */
import type { SurveyDefinition } from '../../core/survey/definition';
import type { PublishedTable } from '../../core/survey/disclose';
import { datesOf } from '../format';
import type { NamedField } from '../survey-names';
import { namedFields } from '../survey-names';
import { useText } from '../text';
import { Histogram } from './histogram';
import type { WorkbenchModel } from './model';
import { PlatformTable } from './platform-table';
import { Ranking } from './ranking';
import { Saving } from './saving';
import { Withheld } from './withheld';

interface Props {
  model: WorkbenchModel;
  definition: SurveyDefinition;
}

export function Results({ model, definition }: Props) {
  const t = useText();
  const table = model.table.value;
  if (!table) {
    return (
      <section class="card" aria-labelledby="none-title">
        <h2 id="none-title">{t('benchTable')}</h2>
        <p>{t(definition.aggregators.length > 1 ? 'splitWaits' : 'benchNone')}</p>
        <p class="soft">{t('benchNoneMore')}</p>
      </section>
    );
  }
  const { title, organiser, window } = definition;
  const fields = namedFields(t, definition);
  return (
    <div class="bench-results">
      <Saving model={model} definition={definition} table={table} />
      <p class="about">
        <b>{title}</b>
        <span>{t('benchAbout', organiser, datesOf(t, window))}</span>
      </p>
      <Histograms
        title={t('benchPerson')}
        note={t('benchPersonMore')}
        fields={fields.filter(({ id }) => id.startsWith('person:'))}
        table={table}
      />
      <PlatformTable definition={definition} table={table} />
      <Ranking definition={definition} table={table} />
      <Histograms
        title={t('joinQuestions')}
        fields={fields.filter(({ id }) => id.startsWith('question:'))}
        table={table}
      />
      <Withheld definition={definition} table={table} />
    </div>
  );
}

interface HistogramsProps {
  title: string;
  note?: string;
  fields: readonly NamedField[];
  table: PublishedTable;
}

function Histograms({ title, note, fields, table }: HistogramsProps) {
  if (fields.length === 0) return null;
  return (
    <section class="histograms">
      <h2>{title}</h2>
      {note && <p class="soft">{note}</p>}
      <div class="histogram-grid">
        {fields.map((field) => {
          const published = table.fields.find(({ id }) => id === field.id);
          return published && <Histogram key={field.id} field={field} published={published} />;
        })}
      </div>
    </section>
  );
}
