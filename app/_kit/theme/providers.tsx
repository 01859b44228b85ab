'use client'

import { MantineProvider } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { TRPCReactProvider } from '@/app/_trpc/client'
import { lazy } from '../lazy'
import { cssVariablesResolver, theme } from './theme'

// Notices sent before this code has loaded are shown once it has.
const Notifications = lazy(() => import('@mantine/notifications').then((module) => module.Notifications))

/** Providers of every screen: theme, notices, typed client. Messages come from the layout. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  useState(() => letStylesIn(nonce))
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce ?? ''}
    >
      <Notifications position="bottom-center" limit={3} autoClose={6_000} transitionDuration={120} />
      <TRPCReactProvider>{children}</TRPCReactProvider>
    </MantineProvider>
  )
}

/** Dialogs lock the page's scroll by a style element of `get-nonce`, which reads webpack's name for the nonce. */
function letStylesIn(nonce: string | undefined): void {
  if (typeof window !== 'undefined') Reflect.set(window, '__webpack_nonce__', nonce)
}
