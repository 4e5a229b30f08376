/** Ways in to a login: which are on offer, which were used, which need no touch here. */
import type { LoginState } from './login';
import type { LoginMethod } from './trace';

/** A panel after an attempt that asks for something new, and not for the same again, is a step on. */
export function isNextStep(before: readonly LoginMethod[], now: readonly LoginMethod[]): boolean {
  const added = now.filter((method) => !before.includes(method));
  if (added.includes('sms')) return true;
  return added.length > 0 && !(before.includes('password') && now.includes('password'));
}

/** What was typed in a panel, not the code that stands beside it to be scanned. */
export function used(methods: readonly LoginMethod[]): LoginMethod[] {
  const typed = methods.some((method) => method === 'password' || method === 'sms');
  return methods.filter((method) => method !== 'qr' || !typed);
}

/** The methods of both, each once. */
export function union<T>(a: readonly T[], b: readonly T[]): T[] {
  return [...new Set([...a, ...b])];
}

/** Ways in that need no touch here: the phone, the key. */
export function elsewhere(state: LoginState): LoginMethod[] {
  if (state.touchedAt !== null && state.methods.some((method) => method === 'password')) return [];
  return state.methods.filter((method) => method === 'qr' || method === 'ukey');
}

/** Without a touch it was they that logged in, or a script by the password that it knew. */
export function untouched(state: LoginState): LoginMethod[] {
  return state.filled ? state.methods.filter((method) => method === 'password') : elsewhere(state);
}
