'use client'

import { MantineProvider } from '@mantine/core'
import dynamic from 'next/dynamic'
import { type ReactNode, useState } from 'react'
import { TRPCReactProvider } from '@/app/_trpc/client'
import { cssVariablesResolver, theme } from './theme'

// What was told before its code has come is shown then.
const Notifications = dynamic(() => import('@mantine/notifications').then((module) => module.Notifications), {
  ssr: false,
})

/** What every screen stands in: the look, the notices, the typed client. Messages come from the layout. */
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
