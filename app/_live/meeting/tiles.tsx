'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { GapNote } from '@/app/_live/recording/gap-note'
import { RecordingSign } from '@/app/_live/recording/sign'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { isPlayer } from '@/domain/live-session/core/seat'
import { EnterNow } from './check/enter-now'
import { Heard } from './person-chip'
import { Controls, SoundButton } from './pieces/controls'
import { Face, usePeerState } from './pieces/face'
import label from './pieces/label.module.css'
import { isLost } from './pieces/peer-state'
import { type SeatedPeer, useMeetingView, useOwnVoice, usePeers } from './pieces/use-meeting'
import { useOwnSound } from './pieces/use-own-sound'
import styles from './tiles.module.css'

/** The two players as a supervisor or observer sees and hears them, and what they hear of that person. */
export function Tiles({ isStrip = false }: { isStrip?: boolean }) {
  const t = useTranslations('meeting')
  const players = usePeers().filter(({ seat }) => isPlayer(seat))
  const { isIn } = useMeetingView()
  return (
    <>
      <div className={styles.shown}>
        <ul className={styles.people} aria-label={t('peopleLabel')}>
          {players.map((peer) => (
            <Tile key={peer.personId} peer={peer} isSmall={isStrip} />
          ))}
        </ul>
        {isStrip ? null : <GapNote />}
      </div>
      <div className={styles.own}>{isIn ? <Own isBrief={isStrip} /> : <Join />}</div>
    </>
  )
}

function Tile({ peer, isSmall }: { peer: SeatedPeer; isSmall: boolean }) {
  const t = useTranslations('meeting.peer')
  const people = useTranslations('console.people')
  const { meeting, isIn } = useMeetingView()
  const { present } = useLive()
  const { nameOf } = useCast()
  const state = usePeerState(peer)
  const name = nameOf(peer.personId)
  return (
    <li className={styles.tile} data-state={state}>
      <Face peer={peer} avatar={isSmall ? 32 : 40} />
      <span className={`${label.label} ${label.small} ${styles.heard}`}>
        {isIn ? <Heard peer={peer} /> : people(present.has(peer.personId) ? 'here' : 'away')}
      </span>
      <RecordingSign personId={peer.personId} name={name} className={styles.sign} />
      <b className={`${label.label} ${label.small} ${styles.name}`} title={name}>
        <span data-may-be-cut>{name}</span>
      </b>
      {isLost(state) ? (
        <Button
          size="xs"
          className={styles.again}
          aria-label={t('reconnectTo', { name })}
          onClick={() => meeting.reconnect(peer.personId)}
        >
          {t('reconnect')}
        </Button>
      ) : null}
    </li>
  )
}

/** Offers no microphone while the interview silences this seat; a stop shows it in its reserved place. */
function Own({ isBrief }: { isBrief: boolean }) {
  const t = useTranslations('meeting.own')
  const { view } = useMeetingView()
  const said = useOwnSound()
  const isShut = useOwnVoice() === 'shut'
  const { sound } = useMeetingView()
  if (sound.isBlocked) return <SoundButton />
  if (isShut) return <p role="status">{said}</p>
  return (
    <>
      <Controls isBrief />
      {isBrief ? null : <p data-warn={view.isUnheard || undefined}>{view.isUnheard ? t('quiet') : said}</p>}
    </>
  )
}

function Join() {
  const t = useTranslations('meeting.join')
  const unable = useTranslations('meeting.trouble.unable')
  const { view } = useMeetingView()
  if (!view.canConnect) return <p title={unable('body')}>{unable('title')}</p>
  return (
    <>
      <EnterNow size="s" />
      {view.isElsewhere ? <p role="status">{t('elsewhere')}</p> : null}
    </>
  )
}
