const turnMs = 10_000
/** A browser lets a page in the background speak once a minute only. */
const mostSilentTurns = 9

type Browser = {
  readonly locks?: Pick<LockManager, 'request' | 'query'> | undefined
  readonly BroadcastChannel?: typeof BroadcastChannel | undefined
}

type Options = {
  readonly liveSessionId: string
  readonly personId: string
  /** The name of this page, unlike any other's. */
  readonly page: string
  /** Called when another page of this person and live session is gone: this page takes over what it left. */
  readonly adopt: (page: string) => void
}

/**
 * Watches this person's other pages of this live session. A page holds a lock while it lives; the next holder adopts
 * what it left. Without locks (plain http), 90 s of silence count as gone.
 */
export function adoptPages(options: Options, browser: Browser = thisBrowser()): () => void {
  const { liveSessionId, personId, page, adopt } = options
  const { locks, BroadcastChannel: Channel } = browser
  if (!Channel) return () => undefined
  const family = `triade.page.${personId}.${liveSessionId}.`
  const channel = new Channel(family)
  if (!locks) return adoptSilent(channel, page, adopt)
  const ended = new AbortController()
  const watched = new Set([page])

  function watch(other: string) {
    if (watched.has(other)) return
    watched.add(other)
    const adoptOnce = () => {
      adopt(other)
      return forever
    }
    locks?.request(family + other, { signal: ended.signal }, adoptOnce).catch(() => undefined)
  }

  async function introduce() {
    channel.postMessage(page)
    const { held = [], pending = [] } = (await locks?.query()) ?? {}
    for (const { name } of [...held, ...pending])
      if (name?.startsWith(family)) watch(name.slice(family.length))
  }

  channel.onmessage = ({ data }) => watch(String(data))
  // Without the lock this page holds it already: the screen was left and is shown again.
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

/** Two pages may adopt from the same one: the server takes each act once, by its id. */
function adoptSilent(channel: BroadcastChannel, page: string, adopt: Options['adopt']): () => void {
  const silentFor = new Map<string, number>()
  channel.onmessage = ({ data }) => silentFor.set(String(data), 0)
  // Counted in turns of this page: while a device sleeps or a page is slowed down, no silence counts.
  const timer = setInterval(() => {
    channel.postMessage(page)
    for (const [other, turns] of silentFor) {
      silentFor.set(other, turns + 1)
      if (turns + 1 < mostSilentTurns) continue
      silentFor.delete(other)
      adopt(other)
    }
  }, turnMs)
  channel.postMessage(page)
  return () => {
    clearInterval(timer)
    channel.close()
  }
}

const forever = new Promise<never>(() => undefined)

function thisBrowser(): Browser {
  return { locks: navigator.locks, BroadcastChannel: globalThis.BroadcastChannel }
}
