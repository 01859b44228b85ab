'use client'

import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { TRPCReactProvider } from '@/app/_trpc/client'
import { useStrayFiles } from '../fields/use-stray-files'
import { lazy } from '../lazy'
import { cssVariablesResolver, theme } from './theme'

// Notices sent before this code has loaded are shown once it has.
const Notifications = lazy(() => import('@mantine/notifications').then((module) => module.Notifications))

/** Providers of every screen: theme, notices, typed client. Messages come from the layout. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  useState(() => letStylesIn(nonce))
  useStrayFiles()
  const spoken = useSpokenTheme()
  return (
    <MantineProvider
      theme={spoken}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce ?? ''}
    >
      <Notifications position="bottom-center" limit={3} autoClose={6_000} transitionDuration={120} />
      <TRPCReactProvider>{children}</TRPCReactProvider>
    </MantineProvider>
  )
}

/** The theme, with what it says itself: the button that puts a notice away has a name wherever the notice comes from. */
function useSpokenTheme() {
  const close = useTranslations('common')('close')
  return useMemo(() => {
    const Notification = { defaultProps: { closeButtonProps: { 'aria-label': close } } }
    return mergeThemeOverrides(theme, { components: { Notification } })
  }, [close])
}

/** Dialogs lock the page's scroll by a style element of `get-nonce`, which reads webpack's name for the nonce. */
function letStylesIn(nonce: string | undefined): void {
  if (typeof window !== 'undefined') Reflect.set(window, '__webpack_nonce__', nonce)
}
