'use client'

import { IconHandStop } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { Either } from '@/app/_kit/text/either'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useLive } from '../session/live-session-provider'
import { letGo } from './let-go'
import styles from './player-controls.module.css'

/**
 * Asks the supervisors to come; pressed again, takes it back. Only the caller and the supervisors know of it: the button of the
 * other player stays as it is.
 */
export function CallButton({ wide = false }: { wide?: boolean }) {
  const t = useTranslations('room.call')
  const { room, state, send } = useLive()
  const isOpen = state.calls.has(room.viewer.personId)
  const [said, other] = isOpen ? [t('takeBack'), t('ask')] : [t('ask'), t('takeBack')]
  return (
    <>
      <Button
        kind={wide ? 'ghost' : 'plain'}
        className={wide ? styles.wideCall : styles.call}
        data-open={isOpen || undefined}
        title={said}
        onClick={(event) => {
          letGo(event)
          void send({ type: isOpen ? 'endSupervisorCall' : 'callSupervisor' })
        }}
      >
        <Either icon={<IconHandStop size={16} stroke={1.5} aria-hidden />} said={said} other={other} />
      </Button>
      <HiddenText as="p" role="status">
        {isOpen ? t('sent') : ''}
      </HiddenText>
    </>
  )
}
