/** The list itself: add, edit, end and delete, and ten seconds to have a deleted item back. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Evidence } from '../../../core/evidence';
import type { WorkItem } from '../../../core/work-list';
import { inOrder } from '../../../core/work-list';
import { useText } from '../../text';
import { GoneRow, holdGone } from '../../undo';
import type { DashboardModel } from '../model';
import { ItemForm } from './item-form';
import { ItemRow } from './item-row';

const goneItems = holdGone<WorkItem>();

interface Props {
  evidence: Evidence;
  model: DashboardModel;
}

export function Items({ evidence, model }: Props) {
  const t = useText();
  const editing = useSignal<string | null>(null);
  const gone = goneItems(model);
  const add = useRef<HTMLButtonElement>(null);
  const write = (item: WorkItem) => model.command('write-item', { item });
  const drop = async (item: WorkItem) => {
    if (await model.command('drop-item', { id: item.id })) gone.add(item);
  };
  const undo = async (item: WorkItem) => {
    if (!(await write(item))) return;
    gone.forget(item);
    // The button that was pressed is gone.
    add.current?.focus();
  };
  const edit = (id: string | null) => {
    editing.value = id;
  };
  const items = inOrder(evidence.items, evidence.today);
  return (
    <section class="card" aria-labelledby="items-title">
      <div class="card-head">
        <h2 id="items-title">
          {t('itemsTitle')}
          {items.length > 0 && <small>{t('itemsN', items.length)}</small>}
        </h2>
        <button
          type="button"
          class={items.length === 0 ? 'go' : undefined}
          ref={add}
          aria-expanded={editing.value === 'new'}
          onClick={() => edit(editing.value === 'new' ? null : 'new')}
        >
          {t('itemAdd')}
        </button>
      </div>
      {editing.value === 'new' && (
        <ItemForm
          item={null}
          evidence={evidence}
          write={write}
          onClose={() => {
            edit(null);
            add.current?.focus();
          }}
        />
      )}
      {items.length === 0 && editing.value !== 'new' && <p class="soft">{t('itemsNone')}</p>}
      <ul class="item-rows">
        {gone.all.map((item) => (
          <GoneRow key={item.id} name={item.name} onUndo={() => void undo(item)} />
        ))}
        {items.map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            evidence={evidence}
            names={model.names.value}
            open={editing.value === item.id}
            edit={edit}
            write={write}
            drop={drop}
          />
        ))}
      </ul>
    </section>
  );
}
