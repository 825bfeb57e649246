/** Resolves at the next turn of the event loop: others have theirs before. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
