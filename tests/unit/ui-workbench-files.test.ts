import { describe, expect, it } from 'vitest';
import { droppedFiles, namedFiles } from '../../src/ui/workbench/files';

const fileEntry = (fullPath: string, text: string | null) => ({
  ...{ isDirectory: false, fullPath },
  file: (done: (file: File) => void, failed: () => void) => {
    const name = fullPath.split('/').pop() ?? '';
    if (text === null) failed();
    else done(new File([text], name));
  },
});

/** A browser hands a folder's entries out a hundred at a time. */
const folderEntry = (entries: object[]) => ({
  isDirectory: true,
  createReader: () => {
    let at = 0;
    return {
      readEntries: (done: (some: object[]) => void) => {
        done(entries.slice(at, at + 100));
        at += 100;
      },
    };
  },
});

const dropOf = (...entries: (object | null)[]) =>
  ({
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
  }) as unknown as DataTransfer;

describe('files of a drop', () => {
  it('are all those of a folder and of the folders in it, however many', async () => {
    const many = Array.from({ length: 250 }, (_, n) => fileEntry(`/收件/${n}.json`, `${n}`));
    const inner = folderEntry([fileEntry('/收件/二/x.json', 'x')]);
    const files = await droppedFiles(
      dropOf(folderEntry([...many, inner]), fileEntry('/y.json', 'y')),
    );
    expect(files).toHaveLength(252);
    expect(files[7]).toMatchObject({ name: '收件/7.json', size: 1 });
    expect(files[250]?.name).toBe('收件/二/x.json');
    expect(await files[251]?.text()).toBe('y');
  });

  it('are named also where they cannot be read, and what is no file is none', async () => {
    const files = await droppedFiles(dropOf(null, fileEntry('/gone.json', null)));
    expect(files.map(({ name }) => name)).toEqual(['gone.json']);
    await expect(files[0]?.text()).rejects.toThrow();
  });
});

it('files of a chosen folder are named with the folder', () => {
  const file = Object.assign(new File(['{}'], 'a.json'), { webkitRelativePath: '收件/a.json' });
  expect(namedFiles([file, new File(['{}'], 'b.json')]).map(({ name }) => name)).toEqual([
    '收件/a.json',
    'b.json',
  ]);
});
