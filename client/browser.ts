import type { BrowserConnection } from '@/domain/live-session/follow/browser-connection'
import { type OpenedPusher, openPusher } from './follow/pusher-client'
import { adoptPages } from './send/adopt-pages'
import type { Owner } from './send/command-store'
import { type Device, thisDevice, thisPage } from './session-parts'

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
  /** Calls back with the name of each other page of the same person that is gone. */
  readonly adoptPages: (owner: Owner, adopt: (page: string) => void) => () => void
  readonly openPusher: (connection: BrowserConnection) => Promise<OpenedPusher>
  readonly watchPage: (listener: PageListener) => () => void
}

export const thisBrowser: Browser = {
  ...thisDevice,
  openPusher,
  adoptPages: (owner, adopt) => adoptPages({ ...owner, page: thisPage, adopt }),
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
