/** The browser's locks, in a process of one: whoever asks for a name waits for those before him. */
export function locksStub() {
  const last = new Map<string, Promise<unknown>>();
  const waiting: string[] = [];
  return {
    request<T>(name: string, work: () => Promise<T>): Promise<T> {
      waiting.push(name);
      const mine = (last.get(name) ?? Promise.resolve()).then(() => {
        waiting.splice(waiting.indexOf(name), 1);
        return work();
      });
      last.set(
        name,
        mine.catch(() => undefined),
      );
      return mine;
    },
    query: async () => ({ held: [], pending: waiting.map((name) => ({ name })) }),
  };
}
