/** A card on which files may be dropped. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  title: string;
  /** Called while the drop's contents can be asked for; null while nothing can be taken. */
  onDrop: ((dropped: DataTransfer) => void) | null;
  children: ComponentChildren;
}

export function DropZone({ title, onDrop, children }: Props) {
  const over = useSignal(false);
  const id = useId();
  return (
    <section
      class={over.value && onDrop ? 'card drop over' : 'card drop'}
      aria-labelledby={id}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        if (event.dataTransfer) onDrop?.(event.dataTransfer);
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
