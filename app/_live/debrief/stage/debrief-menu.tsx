'use client'

import { Menu } from '@mantine/core'
import { IconDownload, IconEye, IconPrinter } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { lazy } from '@/app/_kit/lazy'
import { useLive } from '@/app/_live/session/live-session-provider'
import { usePdf } from '@/app/_paper/use-pdf'
import { MenuButton } from './menu-button'

const AccessDialog = lazy(() => import('./access-dialog').then((module) => module.AccessDialog))

/** Menu of a debrief: print, PDF, who has opened it. */
export function DebriefMenu() {
  const t = useTranslations('paper.menu')
  const { liveSessionId } = useLive().room
  const [asking, setAsking] = useState(false)
  const pdf = usePdf(liveSessionId)
  const address = `/sessions/${liveSessionId}`
  return (
    <>
      <Menu position="bottom-end" width={248} withinPortal>
        <Menu.Target>
          <MenuButton />
        </Menu.Target>
        <Menu.Dropdown aria-label={t('open')}>
          <Menu.Item
            component="a"
            href={`${address}/print`}
            target="_blank"
            rel="noopener"
            leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden />}
          >
            {t('print')}
          </Menu.Item>
          <Menu.Item
            component="a"
            {...pdf}
            download
            leftSection={<IconDownload size={18} stroke={1.5} aria-hidden />}
          >
            {t('pdf')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconEye size={18} stroke={1.5} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            {t('access')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking && <AccessDialog onClose={() => setAsking(false)} />}
    </>
  )
}
