/** What one page holds that is not saved, kept on the device from one key press to the next, so that a reload loses nothing. */
export type DraftBackup = {
  /**
   * Hands over what earlier pages left, each as it was written and once it is gone: what a page that lives is still writing is
   * its own. Forgotten here once handed over. Until the function returned is called; from then on another page may have this one's.
   */
  readonly inherit: (take: (left: unknown) => void) => () => void
  readonly write: (work: unknown) => void
  readonly remove: () => void
}

export function draftBackup(
  liveSessionId: string,
  personId: string,
  page: string,
  /** Absent where the page is neither https nor of the same machine: then every page counts as gone. */
  locks: Pick<LockManager, 'request'> | null = globalThis.navigator?.locks ?? null,
): DraftBackup {
  const key = `${familyOf(liveSessionId, personId)}.${page}`
  return {
    inherit(take) {
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

/** Forgets what any page holds of a draft that is locked. */
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

// Private windows and full disks refuse storage; the server's copy remains.
function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(window.localStorage)
  } catch {
    return null
  }
}
