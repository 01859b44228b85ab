'use client'

import { IconMicrophoneOff, IconWifi1 } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { isPlayer } from '@/domain/live-session/core/seat'
import { EnterNow, TryFirst } from './check/enter-now'
import { Controls, SoundButton } from './pieces/controls'
import { Face, OwnFace, usePeerState } from './pieces/face'
import label from './pieces/label.module.css'
import { Level } from './pieces/level'
import { isLost, isThere } from './pieces/peer-state'
import { type SeatedPeer, useMeetingView, usePeers } from './pieces/use-meeting'
import { useOwnSound } from './pieces/use-own-sound'
import styles from './stage.module.css'

/** The other player large, oneself small as in a mirror, what is to be known of both over the edges of the picture. */
export function Stage() {
  const { isIn } = useMeetingView()
  const other = usePeers().find(({ seat }) => isPlayer(seat))
  if (!isIn) return <Outside />
  return (
    <>
      {other ? <Other peer={other} /> : null}
      <div className={styles.foot}>
        <span className={styles.left}>{other ? <Name peer={other} /> : null}</span>
        <Controls isOver />
        <Own />
      </div>
    </>
  )
}

function Other({ peer }: { peer: SeatedPeer }) {
  const t = useTranslations('meeting.peer')
  const { meeting } = useMeetingView()
  const { nameOf, formOf } = useCast()
  const state = usePeerState(peer)
  const name = nameOf(peer.personId)
  return (
    <>
      <div className={styles.picture}>
        <Face peer={peer} avatar={128} />
      </div>
      <div className={styles.top}>
        {isThere(state) ? null : (
          // Another message is another label: nothing moves, one goes and one comes.
          <span key={state} className={label.label}>
            <span>{t(`long.${state}`, { name, form: formOf(peer.personId) })}</span>
            {isLost(state) ? (
              <Button size="s" onClick={() => meeting.reconnect(peer.personId)}>
                {t('reconnect')}
              </Button>
            ) : null}
          </span>
        )}
        {isThere(state) && peer.quality === 'weak' ? (
          <span className={`${label.label} ${styles.weak}`}>
            <IconWifi1 size={18} stroke={1.8} aria-hidden />
            <span>
              {t('weak', { name })} <small>{t('weakHint')}</small>
            </span>
          </span>
        ) : null}
        <SoundButton />
      </div>
    </>
  )
}

function Name({ peer }: { peer: SeatedPeer }) {
  const t = useTranslations('meeting.peer')
  const { nameOf } = useCast()
  const { room } = useLive()
  const state = usePeerState(peer)
  const name = nameOf(peer.personId)
  const plays = peer.seat === 'beneficiary'
  const isMuted = (state === 'seen' || state === 'unseen') && peer.microphone !== 'on'
  return (
    <span className={`${label.label} ${styles.name}`}>
      <span data-may-be-cut title={plays ? t('playedBy', { name }) : name}>
        {plays ? room.scenario.persona.shortName : name}{' '}
        {plays && !isMuted ? <small className={styles.plays}>{t('playedBy', { name })}</small> : null}
      </span>
      {state === 'seen' || state === 'unseen' ? (
        peer.microphone === 'on' ? (
          <Level whom={peer.personId} />
        ) : (
          <>
            <IconMicrophoneOff size={18} stroke={1.8} aria-hidden />
            <small>{t(peer.microphone === 'off' ? 'muted' : 'noMicrophone')}</small>
          </>
        )
      ) : null}
    </span>
  )
}

/** Oneself, with one’s own level or why one is not heard. */
function Own() {
  const t = useTranslations('meeting.own')
  const { view } = useMeetingView()
  const said = useOwnSound()
  const isHeard = view.microphone.state === 'ready' && view.microphone.isOn
  return (
    <div className={styles.own}>
      <OwnFace avatar={56} />
      <span className={`${label.label} ${label.small} ${styles.you}`} title={said}>
        {isHeard && view.isUnheard ? t('quiet') : t('you')}
        {isHeard ? (
          view.isUnheard ? null : (
            <Level whom="own" />
          )
        ) : (
          <IconMicrophoneOff size={16} stroke={1.8} aria-hidden />
        )}
      </span>
    </div>
  )
}

/** Not in: the room works all the same, so this asks once and quietly. */
function Outside() {
  const t = useTranslations('meeting')
  const { view } = useMeetingView()
  if (!view.canConnect) {
    return (
      <div className={styles.outside}>
        <p>{t('trouble.unable.title')}</p>
        <p>
          <small>{t('trouble.unable.body')}</small>
        </p>
      </div>
    )
  }
  return (
    <div className={styles.outside}>
      <p>{t(view.isElsewhere ? 'join.elsewhere' : 'join.video')}</p>
      <EnterNow size="l" />
      <TryFirst />
      <p>
        <small>{t('enter.listenHint')}</small>
      </p>
    </div>
  )
}
