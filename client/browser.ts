import type { BrowserConnection } from '@/domain/live-session/browser-connection'
import { type OpenedPusher, openPusher } from './follow/pusher-client'
import { newId } from './new-id'
import { adoptPages } from './send/adopt-pages'
import { type CommandStore, createCommandStore, type Owner } from './send/command-store'
import { type Device, thisDevice } from './session-parts'

export type PageListener = {
  /** The device woke, the page came to the front, or the network returned. */
  readonly woke: () => void
  /** The network is gone. */
  readonly lost: () => void
  /** The page's security policy forbade a socket. */
  readonly socketBlocked: () => void
}

/** What a live session needs of the browser it runs in. A function that starts something returns the function that ends it. */
export type Browser = Device & {
  readonly store: (owner: Owner) => CommandStore
  /** Calls back with the name of each other page of the same person that is gone. */
  readonly adoptPages: (owner: Owner, adopt: (page: string) => void) => () => void
  readonly openPusher: (connection: BrowserConnection) => Promise<OpenedPusher>
  readonly watchPage: (listener: PageListener) => () => void
}

/** The name of this page, among those of the browser. */
const page = newId()

export const thisBrowser: Browser = {
  ...thisDevice,
  openPusher,
  store: (owner) => createCommandStore(owner, page),
  adoptPages: (owner, adopt) => adoptPages({ ...owner, page, adopt }),
  watchPage({ woke, lost, socketBlocked }) {
    const ended = new AbortController()
    const { signal } = ended
    const wake = () => {
      if (document.visibilityState !== 'hidden') woke()
    }
    window.addEventListener('online', wake, { signal })
    window.addEventListener('offline', lost, { signal })
    document.addEventListener('visibilitychange', wake, { signal })
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI }) => {
        if (effectiveDirective === 'connect-src' && /^wss?:/u.test(blockedURI)) socketBlocked()
      },
      { signal },
    )
    return () => ended.abort()
  },
}
