/** What one page holds that is not saved, written to the device at each key press, so that a reload loses nothing. */
export type DraftBackup = {
  /**
   * Hands over, and forgets, what each other page left, as soon as that page is gone; what an open page is writing stays with it.
   * The function returned ends this: from then on another page may adopt what this page left.
   */
  readonly adopt: (take: (left: unknown) => void) => () => void
  readonly write: (work: unknown) => void
  readonly remove: () => void
}

export function draftBackup(
  liveSessionId: string,
  personId: string,
  page: string,
  /** Null where the browser gives no locks (neither https nor localhost): then every other page counts as gone. */
  locks: Pick<LockManager, 'request'> | null = globalThis.navigator?.locks ?? null,
): DraftBackup {
  const key = `${familyOf(liveSessionId, personId)}.${page}`
  return {
    adopt(take) {
      const ended = new AbortController()
      const ending = new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve()))
      const takeOne = (each: string) => {
        const text = withStorage((storage) => storage.getItem(each))
        withStorage((storage) => storage.removeItem(each))
        if (text !== null) take(parse(text))
      }
      const whenFree = (each: string, use: () => Promise<void> | void) =>
        locks ? void locks.request(each, { signal: ended.signal }, use).catch(() => undefined) : void use()
      whenFree(key, () => ending)
      for (const each of keysOf(liveSessionId, personId))
        if (each !== key) whenFree(each, () => takeOne(each))
      return () => ended.abort()
    },
    write: (work) => withStorage((storage) => storage.setItem(key, JSON.stringify(work))),
    remove: () => withStorage((storage) => storage.removeItem(key)),
  }
}

/** Forgets what any page left of a draft: its answers are locked. */
export function forgetDraft(liveSessionId: string, personId: string): void {
  for (const key of keysOf(liveSessionId, personId)) withStorage((storage) => storage.removeItem(key))
}

function keysOf(liveSessionId: string, personId: string): readonly string[] {
  const family = familyOf(liveSessionId, personId)
  return withStorage((storage) => Object.keys(storage).filter((key) => key.startsWith(family))) ?? []
}

function familyOf(liveSessionId: string, personId: string): string {
  return `triade.draft.${liveSessionId}.${personId}`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What `use` gives; null where storage is refused (private windows, full disks). The server's copy remains. */
function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.localStorage)
  } catch {
    return null
  }
}
