/** 出表: the one press that makes the table of a survey, after what it means was read. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import type { Publishing } from '../../core/survey/release';
import type { Tally } from '../../core/survey/tally';
import { canPublish } from '../../core/survey/tally';
import type { WorkbenchDoors } from './doors';
import type { KeyModel } from './key-model';

export interface PublishingModel {
  /** What is asked about: the tally as it was when it was asked. Null where nothing is. */
  asked: ReadonlySignal<Tally | null>;
  /** Why the press that was made last came to nothing. */
  refusal: ReadonlySignal<Exclude<Publishing, 'published'> | null>;
  /** A table of this survey was made before its counts were deleted. */
  released: ReadonlySignal<boolean>;
  /** Of the survey that was opened now, or of none. */
  begin: () => Promise<void>;
  ask: () => void;
  leave: () => void;
  make: () => Promise<void>;
}

export function publishingModel(
  doors: Pick<WorkbenchDoors, 'publish' | 'released'>,
  { state }: Pick<KeyModel, 'state'>,
  tally: ReadonlySignal<Tally | null>,
  reread: () => Promise<void>,
): PublishingModel {
  const asked = signal<Tally | null>(null);
  const refusal = signal<Exclude<Publishing, 'published'> | null>(null);
  const released = signal(false);
  return {
    ...{ asked, refusal, released },
    async begin() {
      [asked.value, refusal.value, released.value] = [null, null, false];
      const definition = tally.value?.signed.definition;
      if (definition) released.value = await doors.released(definition);
    },
    ask() {
      refusal.value = null;
      const now = tally.value;
      asked.value = now && canPublish(now) ? now : null;
    },
    leave() {
      asked.value = null;
    },
    async make() {
      const shown = asked.value;
      asked.value = null;
      if (!shown || state.value.kind !== 'ready') return;
      const done = await doors.publish(shown, state.value.key);
      refusal.value = done === 'published' ? null : done;
      await reread();
    },
  };
}
