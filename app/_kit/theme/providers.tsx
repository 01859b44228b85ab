'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { loadHttpClient } from '@/app/_trpc/ask'
import { loadWithRetry } from '@/client/load-with-retry'
import { useStrayFiles } from '../fields/use-stray-files'
import { lazy } from '../lazy'
import { NonceContext } from './nonce'
import { useColours } from './use-colours'

// Notices sent before this code has loaded are shown once it has.
const Notifications = lazy(() =>
  import('./spoken-notifications').then((module) => module.SpokenNotifications),
)

/** Providers of every screen. Messages come from the layout, Mantine and the query cache from the layouts of pages that use them. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  useState(() => letStylesIn(nonce))
  useColours()
  useStrayFiles()
  // What speaks to the server: the network may be gone when that is needed.
  useEffect(() => void loadWithRetry(loadHttpClient), [])
  return (
    <NonceContext value={nonce}>
      <Notifications />
      {children}
    </NonceContext>
  )
}

/** Dialogs lock the page's scroll by a style element of `get-nonce`, which reads webpack's name for the nonce. */
function letStylesIn(nonce: string | undefined): void {
  if (typeof window !== 'undefined') Reflect.set(window, '__webpack_nonce__', nonce)
}
