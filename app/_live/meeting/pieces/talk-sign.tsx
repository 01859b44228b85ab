'use client'

import { IconMessages, IconMessagesOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { isPlayer } from '@/domain/live-session/core/seat'
import styles from './talk-sign.module.css'
import { useMeetingView } from './use-meeting'
import { useOwnTalk } from './use-talk'

/** Whether one's own talk time is measured, and can be: beside the controls of a player, its place kept from the first picture on. */
export function TalkSign() {
  const t = useTranslations('talk.own.sign')
  const { room, state } = useLive()
  const { status } = state.stage
  const { isIn, microphone } = useMeetingView().view
  const talk = useOwnTalk()
  if (!isPlayer(room.viewer.seat) || (status !== 'briefing' && status !== 'interview')) return null
  const hasSound = isIn && microphone.state === 'ready'
  const shown = talk?.state === 'on' && !hasSound ? 'off' : talk?.state
  const said = shown && t(shown)
  const Icon = shown === 'on' ? IconMessages : IconMessagesOff
  return (
    <span className={styles.sign} {...(said && { role: 'img', 'aria-label': said, title: said })}>
      {shown ? (
        <>
          <Icon size={18} stroke={1.6} aria-hidden />
          <small aria-hidden>{t('short')}</small>
        </>
      ) : null}
    </span>
  )
}
