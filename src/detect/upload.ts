/** Files chosen or dropped (METHOD: upload_n): how many, and whether pictures. Never which. */
import type { Detector } from './detector';

export const uploadDetector: Detector = (document, _platform, emit, signal) => {
  const tell = (files: FileList | null | undefined, t: number) => {
    if (!files || files.length === 0) return;
    const photo = [...files].every(({ type }) => /^(image|video)\//.test(type));
    emit({ kind: 'upload', files: files.length, photo, t });
  };
  const options = { capture: true, passive: true, signal };
  const onChange = (event: Event) => {
    const [input] = event.composedPath();
    if (!event.isTrusted || !(input instanceof HTMLInputElement) || input.type !== 'file') return;
    tell(input.files, event.timeStamp);
  };
  document.addEventListener('change', onChange, options);
  document.addEventListener(
    'drop',
    (event) => {
      if (event.isTrusted) tell(event.dataTransfer?.files, event.timeStamp);
    },
    options,
  );
  // Upload buttons press a file input that is in no document, whose change no document hears.
  document.addEventListener(
    'click',
    (event) => {
      const [input] = event.composedPath();
      if (input instanceof HTMLInputElement && input.type === 'file' && !input.isConnected) {
        input.addEventListener('change', onChange, { once: true, signal });
      }
    },
    options,
  );
};
