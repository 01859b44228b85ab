const turnMs = 10_000
/** A page in the background may speak once a minute only. */
const mostSilentTurns = 9

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
 * as long as it lives, however it ends; whoever is given it next inherits, and holds it from then on. Without locks, which
 * browsers keep for https and the same machine, a page that is not heard of for a minute and a half is gone.
 */
export function inheritPages(options: Options, browser: Browser = thisBrowser()): () => void {
  const { liveSessionId, personId, page, inherit } = options
  const { locks, BroadcastChannel: Channel } = browser
  if (!Channel) return () => undefined
  const family = `triade.page.${personId}.${liveSessionId}.`
  const channel = new Channel(family)
  if (!locks) return inheritTheSilent(channel, page, inherit)
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

/** Two pages may then inherit from one: the server takes each act once, by its id. */
function inheritTheSilent(channel: BroadcastChannel, page: string, inherit: Options['inherit']): () => void {
  const silentFor = new Map<string, number>()
  channel.onmessage = ({ data }) => silentFor.set(String(data), 0)
  // Counted in turns of this page: a device that slept, or a page that is slowed down, has heard of nobody either.
  const timer = setInterval(() => {
    channel.postMessage(page)
    for (const [other, turns] of silentFor) {
      silentFor.set(other, turns + 1)
      if (turns + 1 < mostSilentTurns) continue
      silentFor.delete(other)
      inherit(other)
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
