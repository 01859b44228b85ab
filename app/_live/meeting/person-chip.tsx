'use client'

import { IconMicrophoneOff, IconRefresh } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useCast } from '@/app/_live/session/use-cast'
import styles from './person-chip.module.css'
import { Face, usePeerState } from './pieces/face'
import { Level } from './pieces/level'
import { isLost } from './pieces/peer-state'
import { type SeatedPeer, useMeetingView } from './pieces/use-meeting'

/** One of the others, small: picture or initials, name, and how they are heard. */
export function PersonChip({ peer }: { peer: SeatedPeer }) {
  const t = useTranslations('meeting.peer')
  const { meeting, view } = useMeetingView()
  const { nameOf } = useCast()
  const state = usePeerState(peer)
  const name = nameOf(peer.personId)
  return (
    <li className={styles.chip} data-state={state}>
      <span className={styles.tile} data-medium={view.medium}>
        <Face peer={peer} avatar={32} />
        {isLost(state) ? (
          <button
            type="button"
            className={styles.again}
            aria-label={t('reconnectTo', { name })}
            title={t('reconnectTo', { name })}
            onClick={() => meeting.reconnect(peer.personId)}
          >
            <IconRefresh size={20} stroke={1.8} aria-hidden />
          </button>
        ) : null}
      </span>
      <span className={styles.who}>
        <b data-may-be-cut title={name}>
          {name}
        </b>
        <span data-may-be-cut>
          <Heard peer={peer} />
        </span>
      </span>
    </li>
  )
}

/** How loud a person is, or why they are not heard. */
export function Heard({ peer }: { peer: SeatedPeer }) {
  const t = useTranslations('meeting.peer')
  const state = usePeerState(peer)
  const { nameOf, formOf } = useCast()
  if (isLost(state))
    return (
      <span title={t(`long.${state}`, { name: nameOf(peer.personId), form: formOf(peer.personId) })}>
        {t(state)}
      </span>
    )
  if (state !== 'heard' && state !== 'unseen' && state !== 'seen') return <span>{t(state)}</span>
  if (peer.microphone === 'on') return <Level whom={peer.personId} />
  return (
    <>
      <IconMicrophoneOff size={14} stroke={1.8} aria-hidden />
      <span>{t(peer.microphone === 'off' ? 'muted' : 'noMicrophone')}</span>
    </>
  )
}
