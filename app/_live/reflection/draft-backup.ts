/** What one page holds that is not saved, kept on the device from one key press to the next, so that a reload loses nothing. */
export type DraftBackup = {
  /** What earlier pages left, each as it was written; forgotten here once read. */
  readonly takeAll: () => readonly unknown[]
  readonly write: (work: unknown) => void
  readonly remove: () => void
}

export function draftBackup(liveSessionId: string, personId: string, page: string): DraftBackup {
  const key = `${familyOf(liveSessionId, personId)}.${page}`
  return {
    takeAll: () => {
      const keys = keysOf(liveSessionId, personId)
      return keys.flatMap((each) => {
        const text = withStorage((storage) => storage.getItem(each))
        withStorage((storage) => storage.removeItem(each))
        return text === null ? [] : [parse(text)]
      })
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
