/** Files that were chosen or dropped, those of folders among them. */

/** @property name with the folders it lay in: to find it again, and never kept */
export interface NamedFile extends Pick<File, 'name' | 'size'> {
  text: () => Promise<string>;
}

export function namedFiles(files: Iterable<File>): NamedFile[] {
  return [...files].map((file) => named(file, file.webkitRelativePath || file.name));
}

/** What lies in a drop. The entries must be asked for before the drop is over. */
export function droppedFiles({ items }: DataTransfer): Promise<NamedFile[]> {
  const entries = [...items].flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    return entry ? [entry] : [];
  });
  return filesIn(entries);
}

async function filesIn(entries: readonly FileSystemEntry[]): Promise<NamedFile[]> {
  const found: NamedFile[] = [];
  for (const entry of entries) {
    if (isFolder(entry)) found.push(...(await filesIn(await contentOf(entry))));
    else found.push(await fileOf(entry as FileSystemFileEntry));
  }
  return found;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A folder is read a hundred at a time, until nothing more comes. */
async function contentOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done) => {
      reader.readEntries(done, () => done([]));
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** One that cannot be read is still named. */
function fileOf(entry: FileSystemFileEntry): Promise<NamedFile> {
  const name = entry.fullPath.replace(/^\//, '');
  const lost = { name, size: 0, text: () => Promise.reject(new Error('unread')) };
  return new Promise((done) => {
    entry.file(
      (file) => done(named(file, name)),
      () => done(lost),
    );
  });
}

function named(file: File, name: string): NamedFile {
  return { name, size: file.size, text: () => file.text() };
}
