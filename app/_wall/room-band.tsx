import { IconAlertOctagon, IconHandStop } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { clockText } from '@/reading/words/clock-text'
import styles from './room-card.module.css'
import type { RoomCardProps } from './room-card-props'
import { shortNamesOf, useRoomWords } from './use-room-words'

/** Hors-jeu or a call, over the card: what happened, its author, since when. Nothing where no room calls. */
export function RoomBand({ room, number, href, mood, now }: RoomCardProps) {
  const t = useTranslations('wall')
  const { roomName } = useRoomWords()
  const nameOf = shortNamesOf(room, t('someone'))
  const { halt, call } = room.card
  const enter = href !== null && (
    <ButtonLink href={href} size="s" aria-label={t('enterRoom', { room: roomName(room, number) })}>
      {t('enter')}
    </ButtonLink>
  )
  if (mood === 'halted' && halt) {
    return (
      <div className={styles.band} data-kind="halted">
        <IconAlertOctagon size={20} stroke={2} aria-hidden />
        <b>{t('halted.since', { time: clockText(now - halt.since) })}</b>
        <span title={t('halted.by', { name: nameOf(halt.byId) })} data-may-be-cut>
          {t('halted.by', { name: nameOf(halt.byId) })}
        </span>
        {enter}
      </div>
    )
  }
  if (mood !== 'calling' || !call) return null
  const calledBy = t('call.by', {
    names: call.callerIds.map(nameOf).join(', '),
    time: clockText(now - call.since),
  })
  return (
    <div className={styles.band} data-kind="calling">
      <IconHandStop size={20} stroke={1.75} aria-hidden />
      <b>{t('call.title')}</b>
      <span title={calledBy} data-may-be-cut>
        {calledBy}
      </span>
      {enter}
    </div>
  )
}
