'use client'

import { MantineThemeProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'

/** The notices of a page. The button that puts a notice away has a name, wherever the notice comes from. */
export function SpokenNotifications() {
  const close = useTranslations('common')('close')
  const spoken = useMemo(
    () => ({ components: { Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } } } }),
    [close],
  )
  return (
    <MantineThemeProvider theme={spoken}>
      <Notifications position="bottom-center" limit={3} autoClose={6_000} transitionDuration={120} />
    </MantineThemeProvider>
  )
}
