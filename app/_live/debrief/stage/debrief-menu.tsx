'use client'

import { Menu } from '@mantine/core'
import {
  IconDownload,
  IconEye,
  IconHeartHandshake,
  IconMessageQuestion,
  IconPrinter,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Link } from '@/app/_kit/buttons/link'
import { lazy } from '@/app/_kit/lazy'
import { ConsentDialog } from '@/app/_live/consents/lazy'
import { useLive } from '@/app/_live/session/live-session-provider'
import { usePdf } from '@/app/_paper/use-pdf'
import { mayUseInTeaching } from '@/domain/live-session/consent/consent'
import { isPlayer } from '@/domain/live-session/core/seat'
import { leadsInterview } from '@/domain/live-session/marking/lead'
import { MenuButton } from './menu-button'

const AccessDialog = lazy(() => import('./access-dialog').then((module) => module.AccessDialog))

/** Menu of a debrief: print, PDF, who has opened it. */
export function DebriefMenu() {
  const t = useTranslations('paper.menu')
  const consents = useTranslations('consents')
  const { room, state } = useLive()
  const { liveSessionId, viewer } = room
  const leads = viewer.seat === 'supervisor' && leadsInterview(state.contract, viewer.personId)
  const [asking, setAsking] = useState(false)
  const [isConsenting, setConsenting] = useState(false)
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
          {state.stage.status === 'closed' && viewer.seat !== 'observer' ? (
            <Menu.Item
              component={Link}
              href={`${address}/lend`}
              leftSection={<IconMessageQuestion size={18} stroke={1.5} aria-hidden />}
            >
              {t('lend')}
            </Menu.Item>
          ) : null}
          {isPlayer(viewer.seat) ? (
            <Menu.Item
              leftSection={<IconHeartHandshake size={18} stroke={1.5} aria-hidden />}
              onClick={() => setConsenting(true)}
            >
              {consents('title')}
            </Menu.Item>
          ) : null}
          {leads ? (
            <Menu.Label>
              {consents('standing.menu', { isAllowed: String(mayUseInTeaching(state)) })}
            </Menu.Label>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {asking && <AccessDialog onClose={() => setAsking(false)} />}
      {isConsenting && <ConsentDialog onClose={() => setConsenting(false)} />}
    </>
  )
}
