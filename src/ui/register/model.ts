/** The state of 登记此平台: what the address already is, what the user states, what came of it. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import type { Measured } from '../../core/measured';
import type { Category, Level, Platform } from '../../core/platform';
import { originsOf, platformAt } from '../../core/platform';
import type { Named } from '../../core/product';
import type { Ask } from '../../messages';
import type { SiteAddress } from './own-platform';
import { ownPlatform, siteName, siteOf, systemPath } from './own-platform';
import type { ProductModel } from './product-model';
import { productModel } from './product-model';

export type Standing =
  | { kind: 'no-site' }
  | { kind: 'measured'; platform: Platform }
  /** A registry knows the address: its entry is better than one made by hand. */
  | { kind: 'known'; platform: Platform; site: SiteAddress }
  | { kind: 'new'; site: SiteAddress };

export type Outcome = 'asking' | 'added' | 'declined' | 'failed' | null;

/** What an address is to us before the user says anything. */
export function standingOf(
  address: string | undefined,
  measured: Measured,
  known: readonly Platform[],
): Standing {
  const site = address === undefined ? null : siteOf(address);
  if (address === undefined || !site) return { kind: 'no-site' };
  const url = new URL(address);
  const already = platformAt(measured.platforms, url).own;
  if (already) return { kind: 'measured', platform: already };
  const entry = platformAt(known, url).own;
  return entry ? { kind: 'known', platform: entry, site } : { kind: 'new', site };
}

export interface RegisterModel {
  standing: Signal<Standing>;
  outcome: ReadonlySignal<Outcome>;
  name: Signal<string>;
  level: Signal<Level>;
  category: Signal<Category>;
  onlyPath: Signal<boolean>;
  /** Folders that this system lies in, as far as its address and its product tell; or none. */
  folders: ReadonlySignal<readonly string[]>;
  product: ProductModel;
  /** Asks the browser, then adds. Call it straight from a click: the browser insists. */
  confirm: () => Promise<void>;
  /** The known entry is not this system after all. */
  makeOwn: () => void;
}

interface Deps {
  request: (origins: string[]) => Promise<boolean>;
  ask: Ask;
  /** The one-off look at the page: which product it is made with. */
  look: () => Promise<Named | null>;
}

export function registerModel(standing: Standing, deps: Deps): RegisterModel {
  const now = signal(standing);
  const site = computed(() => ('site' in now.value ? now.value.site : null));
  const outcome = signal<Outcome>(null);
  const name = signal(site.value ? siteName(site.value) : '');
  const level = signal<Level>('unit');
  const category = signal<Category>('other');
  const onlyPath = signal(false);
  const product = productModel({ name, category }, deps.look);
  const folders = computed(() => {
    const own = site.value ? systemPath(site.value) : null;
    const known = product.taken.value?.folders;
    if (!known) return own === null ? [] : [own];
    return own === null || known.length === 0 ? known : [...new Set([own, ...known])];
  });

  const chosen = (): Platform | null => {
    const current = now.value;
    if (current.kind === 'known') return current.platform;
    if (current.kind !== 'new') return null;
    return ownPlatform(current.site, {
      name: name.value,
      level: level.value,
      category: category.value,
      folders: onlyPath.value ? folders.value : [],
      profile: product.taken.value?.id ?? null,
    });
  };

  return {
    standing: now,
    outcome,
    name,
    level,
    category,
    onlyPath,
    folders,
    product,
    async confirm() {
      const platform = chosen();
      if (!platform) return;
      outcome.value = 'asking';
      try {
        const granted = await deps.request(originsOf(platform));
        if (granted) await deps.ask('add-platforms', { builtin: [], own: [platform] });
        outcome.value = granted ? 'added' : 'declined';
      } catch {
        outcome.value = 'failed';
      }
    },
    makeOwn() {
      const current = now.value;
      if (current.kind !== 'known') return;
      now.value = { kind: 'new', site: current.site };
      void product.look();
    },
  };
}
