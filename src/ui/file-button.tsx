/** A button that lets files be chosen: one, several, or a whole folder. */
import type { Key } from './text';
import { useText } from './text';

/** The first is no attribute of any standard; every browser of today knows it. */
const FOLDER = { webkitdirectory: true };
const FILES = { accept: '.json,application/json' };

interface Props {
  name: Key;
  /** `folder`: everything in it. */
  what: 'one' | 'many' | 'folder';
  disabled?: boolean;
  onChoose: (files: File[]) => void;
}

export function FileButton({ name, what, disabled = false, onChoose }: Props) {
  const t = useText();
  return (
    <label class={disabled ? 'file off' : 'file'}>
      <span>{t(name)}</span>
      <input
        type="file"
        disabled={disabled}
        multiple={what !== 'one'}
        {...(what === 'folder' ? FOLDER : FILES)}
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          // Emptied, so that the same files can be chosen again.
          input.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
    </label>
  );
}
