/** What the browser knows of its user's acts; the DOM that unit tests run on does not have it. */
export function userActs(isActive: boolean): void {
  Object.defineProperty(navigator, 'userActivation', {
    configurable: true,
    value: { isActive, hasBeenActive: true },
  });
}
