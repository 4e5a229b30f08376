/** The table as a file, or on paper. */
import { useSignal } from '@preact/signals';
import { csvParts } from '../../core/copy/csv';
import type { SurveyDefinition } from '../../core/survey/definition';
import type { PublishedTable } from '../../core/survey/disclose';
import { datesOf } from '../format';
import { Notice } from '../notice';
import { useText } from '../text';
import type { WorkbenchModel } from './model';
import { rankingSheet, rulesSheet, tableSheet } from './sheets';

interface Props {
  model: WorkbenchModel;
  definition: SurveyDefinition;
  table: PublishedTable;
}

export function Saving({ model, definition, table }: Props) {
  const t = useText();
  const saved = useSignal<string | null>(null);
  const failed = useSignal(false);
  const { doors } = model;
  const { title, organiser, window } = definition;
  const about = t('benchAbout', organiser, datesOf(t, window));
  const note = t('benchNote', title, about, table.packets);
  const save = async (ends: string, make: () => Blob | Promise<Blob>) => {
    saved.value = null;
    failed.value = false;
    try {
      const name = t('benchFile', doors.today, ends);
      doors.save(await make(), name);
      saved.value = name;
    } catch {
      failed.value = true;
    }
  };
  const csv = () => {
    const parts = [...csvParts(note, tableSheet(t, definition, table))];
    return new Blob(
      parts.map(({ text }) => text),
      { type: 'text/csv;charset=utf-8' },
    );
  };
  const xlsx = () => {
    const sheets = [
      tableSheet(t, definition, table),
      rankingSheet(t, definition, table),
      rulesSheet(t, definition, table),
    ];
    return doors.writeXlsx(note, sheets, () => undefined, new AbortController().signal);
  };
  return (
    <section class="screen-only saving" aria-label={t('benchSave')}>
      <p class="acts">
        <button type="button" onClick={() => void save('csv', csv)}>
          {t('benchCsv')}
        </button>
        <button type="button" onClick={() => void save('xlsx', xlsx)}>
          {t('benchXlsx')}
        </button>
        <button type="button" onClick={doors.print}>
          {t('reportPrint')}
        </button>
      </p>
      {saved.value && <Notice title={t('copySaved', saved.value)} />}
      {failed.value && <Notice title={t('benchUnsaved')} alert />}
    </section>
  );
}
