'use client'

import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { TRPCReactProvider } from '@/app/_trpc/client'
import { cssVariablesResolver, theme } from './theme'

/** What every screen stands in: the look, the notices, the typed client. Messages come from the layout. */
export function Providers({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <Notifications position="bottom-center" limit={3} autoClose={6_000} transitionDuration={120} />
      <TRPCReactProvider>{children}</TRPCReactProvider>
    </MantineProvider>
  )
}
