'use client'

import { IconAlertTriangle, IconHeadphones, IconMicrophone, IconVideo } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useOpenTake } from '@/app/_live/session/use-running-take'
import { isPlayer } from '@/domain/live-session/core/seat'
import { floorHolders } from '@/domain/live-session/debrief/turns'
import styles from './bar.module.css'
import { EnterNow, TryFirst } from './check/enter-now'
import { PersonChip } from './person-chip'
import { Controls, SoundButton } from './pieces/controls'
import { Level } from './pieces/level'
import { useMeetingView, useOwnVoice, usePeers } from './pieces/use-meeting'
import { useOwnSound } from './pieces/use-own-sound'
import { useTurn } from './pieces/use-turn'

/** Who is heard and seen, and one’s own controls, in one row; a person who is not in is asked in. */
export function Bar() {
  const { isIn } = useMeetingView()
  return isIn ? <In /> : <Join />
}

function In() {
  const t = useTranslations('meeting')
  // A person who follows in silence has no place among those who are heard.
  const peers = usePeers().filter(({ voice }) => voice !== 'shut')
  const asked = useIsAskedToSpeak()
  return (
    <>
      <ul className={styles.people} aria-label={t('peopleLabel')}>
        {peers.map((peer) => (
          <PersonChip key={peer.personId} peer={peer} />
        ))}
      </ul>
      {asked ? <FloorMicrophone /> : <OwnSound />}
      <SoundButton />
      <OwnControls />
    </>
  )
}

/** Whether this person has the floor of the debrief or plays a take, and their microphone is off. */
function useIsAskedToSpeak(): boolean {
  const { room, state } = useLive()
  const { isOn } = useTurn('microphone')
  const take = useOpenTake()
  const isUnderWay = take?.standing === 'agreed' || take?.standing === 'running'
  const playsTake = isUnderWay && isPlayer(room.viewer.seat)
  return !isOn && (playsTake || floorHolders(state).includes(room.viewer.personId))
}

/** Offers the microphone to the person whose turn it is to speak: only they open it, by one press. */
function FloorMicrophone() {
  const t = useTranslations('meeting.own')
  const { turn } = useTurn('microphone')
  return (
    <span className={styles.floor} role="status">
      <span>{t('floor')}</span>
      <Button kind="primary" onClick={turn}>
        <IconMicrophone size={18} stroke={1.6} aria-hidden />
        {t('openMicrophone')}
      </Button>
    </span>
  )
}

/** What the others hear of oneself: the level, or the sentence that says why nothing. */
function OwnSound() {
  const t = useTranslations('meeting.own')
  const { view } = useMeetingView()
  const said = useOwnSound()
  const isShut = useOwnVoice() === 'shut'
  const isReady = !isShut && view.microphone.state === 'ready'
  const isHeard = isReady && view.microphone.isOn
  return (
    <span
      className={styles.own}
      data-muted={(isReady && !isHeard) || undefined}
      data-warn={(isHeard && view.isUnheard) || undefined}
    >
      {isHeard && !view.isUnheard ? (
        <>
          <b>{t('you')}</b>
          <Level whom="own" />
        </>
      ) : (
        said
      )}
    </span>
  )
}

/** No microphone is offered to a person who is not heard at this stage anyway. */
function OwnControls() {
  return useOwnVoice() === 'shut' ? null : <Controls />
}

/** For a person who came late or straight to the address. Nothing waits for it. */
function Join() {
  const t = useTranslations('meeting.join')
  const unable = useTranslations('meeting.trouble.unable')
  const { view } = useMeetingView()
  if (!view.canConnect) {
    return (
      <p className={styles.join}>
        <IconAlertTriangle size={20} stroke={1.5} aria-hidden />
        <span title={unable('body')}>{unable('title')}</span>
      </p>
    )
  }
  const Icon = view.medium === 'video' ? IconVideo : IconHeadphones
  return (
    <>
      <p className={styles.join}>
        <Icon size={20} stroke={1.5} aria-hidden />
        <span>{t(view.isElsewhere ? 'elsewhere' : view.medium)}</span>
      </p>
      <span className={styles.tryFirst}>
        <TryFirst />
      </span>
      <EnterNow />
    </>
  )
}
