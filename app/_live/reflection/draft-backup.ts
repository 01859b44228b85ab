/** What was typed and not yet saved, kept on the device from one key press to the next, so that a reload loses nothing. */
export type DraftBackup = {
  readonly read: () => unknown
  readonly write: (body: unknown) => void
  readonly remove: () => void
}

export function draftBackup(liveSessionId: string, personId: string): DraftBackup {
  const key = `triade.draft.${liveSessionId}.${personId}`
  return {
    read: () =>
      withStorage((storage) => {
        const kept = storage.getItem(key)
        return kept === null ? null : JSON.parse(kept)
      }),
    write: (body) => void withStorage((storage) => storage.setItem(key, JSON.stringify(body))),
    remove: () => void withStorage((storage) => storage.removeItem(key)),
  }
}

// Private windows and full disks refuse storage; the server's copy remains.
function withStorage(use: (storage: Storage) => unknown): unknown {
  try {
    return use(window.localStorage)
  } catch {
    return null
  }
}
