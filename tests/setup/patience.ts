/** What a page comes to say is waited for as long as a key from a passphrase takes on a busy machine. */
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: 15_000 });
}

export {};
