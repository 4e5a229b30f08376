/** A full copy saved, and restored in a browser that has nothing, on the product's own pages. */
import { statSync } from 'node:fs';
import type { Product } from '../../e2e/product';

/** Three years on a busy machine. */
const PATIENCE_MS = 180_000;

/** Prints what saving, reading and restoring take; rejects where not every trace came back. */
export async function copied(name: string, from: Product): Promise<void> {
  const { Product } = await import('../../e2e/product');
  const page = await from.open('dashboard.html#data');
  const save = page.getByRole('button', { name: '保存完整备份' });
  await save.waitFor();
  const began = performance.now();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: PATIENCE_MS }),
    save.click(),
  ]);
  const file = await download.path();
  const saved = performance.now() - began;
  const count = (await from.traces()).length;

  const into = await Product.launch();
  const restoring = await into.open('dashboard.html#data');
  const choice = restoring.getByLabel('选择完整备份文件');
  await choice.waitFor({ state: 'attached' });
  const chosen = performance.now();
  await choice.setInputFiles(file);
  const restore = restoring.getByRole('button', { name: '恢复到这个浏览器' });
  await restore.waitFor({ timeout: PATIENCE_MS });
  const read = performance.now() - chosen;
  const pressed = performance.now();
  await restore.click();
  const said = restoring.getByText(/已恢复 [\d,]+ 条明细/);
  await said.waitFor({ timeout: PATIENCE_MS });
  const restored = performance.now() - pressed;
  const brought = Number((await said.textContent())?.replace(/\D/g, ''));
  if (brought !== count) throw new Error(`${brought} of ${count} traces were restored`);
  await into.close();
  const seconds = [saved, read, restored].map((ms) => `${(ms / 1_000).toFixed(2)} s`);
  console.log(
    `${name}: a copy of ${count.toLocaleString('en')} traces, ${(statSync(file).size / 2 ** 20).toFixed(1)} MB: saved in ${seconds[0]}, read and shown in ${seconds[1]}, restored in ${seconds[2]}`,
  );
  await page.close();
}
