/** What a copy's user noted, and the days it was there, put beside what is here. */
import type { Records } from './copy';
import type { Context } from './restore-context';
import { put } from './restore-context';

/** What its user noted: where both have it, what is here stays. */
export async function putNoted(context: Context, records: Records) {
  const { tx, terms } = context;
  const [presence, diary, items] = await Promise.all([
    tx.objectStore('presence').getAll(),
    tx.objectStore('diary').getAllKeys(),
    tx.objectStore('items').getAllKeys(),
  ]);
  const [noted, listed] = [new Set(diary), new Set(items)];
  const own = new Map(presence.map(({ day, ownMs }) => [day, ownMs]));
  for (const { day, ownMs } of records.presence) {
    const here = own.get(day);
    if (here === undefined || here < ownMs) put(context, 'presence', { day, ownMs });
  }
  const entries = records.diary.filter(({ id }) => !noted.has(id));
  for (const entry of entries) put(context, 'diary', entry);
  const fresh = records.items.filter(({ id }) => !listed.has(id));
  for (const item of fresh) {
    const platforms = [...new Set(item.platforms.map(terms.named))];
    put(context, 'items', { ...item, platforms });
  }
  if (records.plan && !(await tx.objectStore('plan').getKey('own'))) {
    put(context, 'plan', { ...records.plan, id: 'own' });
  }
  return { entries: entries.length, items: fresh.length };
}
