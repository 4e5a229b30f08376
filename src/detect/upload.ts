/** Files chosen or dropped (METHOD: upload_n): how many, and whether pictures. Never which. */
import type { Detector } from './detector';

export const uploadDetector: Detector = (document, _platform, emit, heard, signal) => {
  const tell = ({ length: files }: FileList, photo: boolean, t: number) =>
    emit({ kind: 'upload', files, photo, t });
  const isFileInput = (target: EventTarget | undefined): target is HTMLInputElement =>
    target instanceof HTMLInputElement && target.type === 'file';

  /** Their chooser was opened by a press: what is chosen then is its user's, whoever says so. */
  let opened = new WeakSet<HTMLInputElement>();
  const told = new WeakSet<HTMLInputElement>();
  heard.on('click', (event) => {
    const [input] = event.composedPath();
    if (isFileInput(input) && navigator.userActivation.isActive) opened.add(input);
  });
  // Closed without a choice.
  document.addEventListener('cancel', (event) => opened.delete(event.target as HTMLInputElement), {
    capture: true,
    passive: true,
    signal,
  });
  // Out of a shadow root only this one comes; the change that follows it says the same.
  heard.on('input', (event) => {
    const [input] = event.composedPath();
    if (!event.isTrusted || !isFileInput(input) || !input.files?.length) return;
    opened.delete(input);
    told.add(input);
    tell(input.files, arePictures(input.files), event.timeStamp);
  });
  heard.on('change', (event) => {
    const [input] = event.composedPath();
    if (!isFileInput(input) || !input.files?.length || told.delete(input)) return;
    const chosen = opened.delete(input);
    if (!event.isTrusted && !chosen) return;
    tell(input.files, arePictures(input.files), event.timeStamp);
  });
  heard.on('drop', (event) => {
    const files = event.dataTransfer?.files;
    if (!event.isTrusted || !files?.length) return;
    const photo = arePictures(files);
    // What the page then gives to its own input is this again.
    opened = new WeakSet();
    // Where the page takes no files the browser opens them; on an input it chooses them, which tells.
    setTimeout(() => {
      if (event.defaultPrevented && !signal.aborted) tell(files, photo, event.timeStamp);
    }, 0);
  });
};

/** Whether all are images or videos, by the type that the browser gives them. */
export function arePictures(files: FileList | readonly File[]): boolean {
  return files.length > 0 && [...files].every(({ type }) => /^(image|video)\//.test(type));
}
