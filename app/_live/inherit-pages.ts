type Browser = {
  readonly locks?: Pick<LockManager, 'request' | 'query'> | undefined
  readonly BroadcastChannel?: typeof BroadcastChannel | undefined
}

type Options = {
  readonly liveSessionId: string
  readonly personId: string
  /** Of this page, unlike any other's. */
  readonly page: string
  /** A page of the same person in the same live session is gone, and no other has what it left. */
  readonly inherit: (page: string) => void
}

/**
 * Watches the other pages of this person that stand in this live session in this browser. Each holds a lock of its own for
 * as long as it lives, however it ends; whoever is given it next inherits, and holds it from then on. A browser without
 * locks leaves all to the next page opened.
 */
export function inheritPages(options: Options, browser: Browser = thisBrowser()): () => void {
  const { liveSessionId, personId, page, inherit } = options
  const { locks, BroadcastChannel: Channel } = browser
  if (!locks || !Channel) return () => undefined
  const family = `triade.page.${personId}.${liveSessionId}.`
  const channel = new Channel(family)
  const ended = new AbortController()
  const watched = new Set([page])

  function watch(other: string) {
    if (watched.has(other)) return
    watched.add(other)
    const inheritOnce = () => {
      inherit(other)
      return forever
    }
    locks?.request(family + other, { signal: ended.signal }, inheritOnce).catch(() => undefined)
  }

  async function introduce() {
    channel.postMessage(page)
    const { held = [], pending = [] } = (await locks?.query()) ?? {}
    for (const { name } of [...held, ...pending])
      if (name?.startsWith(family)) watch(name.slice(family.length))
  }

  channel.onmessage = ({ data }) => watch(String(data))
  // It is held already where the screen was left and is shown again.
  const hold = (lock: Lock | null) => {
    introduce().catch(() => undefined)
    return lock === null ? undefined : forever
  }
  locks.request(family + page, { ifAvailable: true }, hold).catch(() => undefined)
  return () => {
    ended.abort()
    channel.close()
  }
}

const forever = new Promise<never>(() => undefined)

function thisBrowser(): Browser {
  return { locks: navigator.locks, BroadcastChannel: globalThis.BroadcastChannel }
}
