'use client'

import { IconAlertTriangle, IconHeadphones, IconVideo } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import styles from './bar.module.css'
import { PersonChip } from './person-chip'
import { Controls, SoundButton } from './pieces/controls'
import { Level } from './pieces/level'
import { useMeetingView, useOwnVoice, usePeers } from './pieces/use-meeting'
import { useOwnSound } from './pieces/use-own-sound'

/** Who is heard and seen, and one’s own controls, in one row; whoever is not in is asked in. */
export function Bar() {
  const { isIn } = useMeetingView()
  return isIn ? <In /> : <Join />
}

function In() {
  const t = useTranslations('meeting')
  // Whoever follows in silence has no place among those who are heard.
  const peers = usePeers().filter(({ voice }) => voice !== 'shut')
  return (
    <>
      <ul className={styles.people} aria-label={t('peopleLabel')}>
        {peers.map((peer) => (
          <PersonChip key={peer.personId} peer={peer} />
        ))}
      </ul>
      <OwnSound />
      <SoundButton />
      <OwnControls />
    </>
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

/** No microphone is offered to whoever is not heard at this stage anyway. */
function OwnControls() {
  return useOwnVoice() === 'shut' ? null : <Controls />
}

/** For whoever came late or straight to the address. Nothing waits for it. */
function Join() {
  const t = useTranslations('meeting.join')
  const unable = useTranslations('meeting.trouble.unable')
  const { view, openCheck } = useMeetingView()
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
      <Button kind="primary" onClick={openCheck}>
        {t('act')}
      </Button>
    </>
  )
}
