'use client'

import { type ReactNode, useState } from 'react'
import { TRPCReactProvider } from '@/app/_trpc/client'
import { useStrayFiles } from '../fields/use-stray-files'
import { lazy } from '../lazy'
import { NonceContext } from './nonce'
import { useColours } from './use-colours'

// Notices sent before this code has loaded are shown once it has.
const Notifications = lazy(() =>
  import('./spoken-notifications').then((module) => module.SpokenNotifications),
)

/** Providers of every screen: notices, typed client. Messages come from the layout, Mantine from the layouts of pages that draw it. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  useState(() => letStylesIn(nonce))
  useColours()
  useStrayFiles()
  return (
    <NonceContext value={nonce}>
      <Notifications />
      <TRPCReactProvider>{children}</TRPCReactProvider>
    </NonceContext>
  )
}

/** Dialogs lock the page's scroll by a style element of `get-nonce`, which reads webpack's name for the nonce. */
function letStylesIn(nonce: string | undefined): void {
  if (typeof window !== 'undefined') Reflect.set(window, '__webpack_nonce__', nonce)
}
