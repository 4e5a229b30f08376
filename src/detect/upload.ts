/** Files chosen or dropped (METHOD: upload_n): how many, and whether pictures. Never which. */
import type { Detector } from './detector';

export const uploadDetector: Detector = (_document, _platform, emit, heard, signal) => {
  const tell = ({ length: files }: FileList, photo: boolean, t: number) =>
    emit({ kind: 'upload', files, photo, t });
  const isFileInput = (target: EventTarget | undefined): target is HTMLInputElement =>
    target instanceof HTMLInputElement && target.type === 'file';

  /** Their chooser was opened by a press: what is chosen then is its user's, whoever says so. */
  const opened = new WeakSet<HTMLInputElement>();
  heard.on('click', (event) => {
    const [input] = event.composedPath();
    if (isFileInput(input) && navigator.userActivation.isActive) opened.add(input);
  });
  heard.on('change', (event) => {
    const [input] = event.composedPath();
    if (!isFileInput(input) || !input.files?.length) return;
    const chosen = opened.delete(input);
    if (!event.isTrusted && !chosen) return;
    tell(input.files, arePictures(input.files), event.timeStamp);
  });
  heard.on('drop', (event) => {
    const files = event.dataTransfer?.files;
    // Dropped on an input, they are chosen: it tells of them by its own change.
    if (!event.isTrusted || !files?.length || isFileInput(event.composedPath()[0])) return;
    const photo = arePictures(files);
    // Where the page takes no files the browser opens them.
    setTimeout(() => {
      if (event.defaultPrevented && !signal.aborted) tell(files, photo, event.timeStamp);
    }, 0);
  });
};

/** Whether all are images or videos, by the type that the browser gives them. */
export function arePictures(files: FileList | readonly File[]): boolean {
  return files.length > 0 && [...files].every(({ type }) => /^(image|video)\//.test(type));
}
