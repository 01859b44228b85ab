'use client'

import { IconMessages, IconMessagesOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { isPlayer } from '@/domain/live-session/seat'
import styles from './talk-sign.module.css'
import { useMeetingView } from './use-meeting'
import { useOwnTalk } from './use-talk'

/** Whether one's own talk time is measured: beside the controls of a player, its place kept from the first picture on. */
export function TalkSign() {
  const t = useTranslations('talk.own.sign')
  const { room, state } = useLive()
  const { status } = state.stage
  const talk = useOwnTalk()
  const { microphone } = useMeetingView().view
  if (!isPlayer(room.viewer.seat) || (status !== 'briefing' && status !== 'interview')) return null
  // Without a microphone nothing is measured, whatever was chosen.
  const measures = talk?.state === 'on' && microphone.state !== 'ready' ? 'off' : talk?.state
  const said = measures && t(measures)
  const Icon = measures === 'on' ? IconMessages : IconMessagesOff
  return (
    <span className={styles.sign} {...(said && { role: 'img', 'aria-label': said, title: said })}>
      {talk ? <Icon size={18} stroke={1.6} aria-hidden /> : null}
    </span>
  )
}
