'use client'

import {
  IconDeviceLaptop,
  IconDeviceMobile,
  IconDeviceTablet,
  IconDots,
  IconPlayerPause,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useLength } from '@/app/_recordings/use-length'
import { letGo } from '../../parts/let-go'
import { useCast } from '../../session/use-cast'
import { Opened } from '../consent/opened'
import { type RecordingHere, useRecording } from '../consent/use-recording'
import { DeviceChoice } from './device-choice'
import { Level } from './level'
import { type RoomRecording, useRoomRecording } from './room-place'
import { RoomSign } from './room-sign'
import { useDeviceName, useRoomSaid, useRoomSub } from './room-words'
import styles from './strip.module.css'

/**
 * On the advisor's screen: whether the room is recorded, how loudly, by which device, and the button that suspends it.
 * Its height is fixed from the start of the interview, so that nothing moves.
 */
export function Strip() {
  const here = useRoomRecording()
  const recording = useRecording()
  if (recording?.mayOffer) return <Offer offer={recording.offer} />
  return here && recording ? <Told here={here} recording={recording} /> : null
}

/** Before it was proposed to record, where the settings of the cohort let a player propose it. */
function Offer({ offer }: Pick<RecordingHere, 'offer'>) {
  const t = useTranslations('recordingConsent.offer')
  const room = useTranslations('capture.room')
  return (
    <section className={styles.strip} aria-label={room('label')}>
      <div className={`${styles.cells} ${styles.offer}`}>
        <b>{t('not')}</b>
        <small>{t('body')}</small>
        <div className={styles.acts}>
          <Button className={styles.act} onClick={offer}>
            {t('action')}
          </Button>
        </div>
      </div>
    </section>
  )
}

type StripProps = { here: RoomRecording; recording: RecordingHere }

function Told({ here, recording }: StripProps) {
  const t = useTranslations('capture.room')
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const said = useRoomSaid(here)
  const sub = useRoomSub(here, said)
  const isSilent = said.word === 'silent'
  const isHeard = said.word === 'recorded' || said.word === 'weak'
  const isGone = said.word === 'withdrawn'
  return (
    <section className={styles.strip} aria-label={t('label')} data-sign={said.sign ?? undefined}>
      <div className={styles.cells}>
        <p className={styles.said}>
          <RoomSign sign={said.sign} />
          <span>
            <b>{said.title}</b>
            <small>{sub}</small>
          </span>
        </p>
        <div className={styles.level}>
          <Level level={isHeard ? (here.recorder?.report?.level ?? 0) : 0} />
        </div>
        {isGone ? <p className={styles.device} /> : <Device here={here} isSilent={isSilent} />}
        <div className={styles.acts}>
          {isGone ? null : <Who />}
          <Act here={here} recording={recording} onAsk={() => setOpen(true)} />
          {isGone ? null : (
            <Button
              kind="ghost"
              square
              aria-label={t('more')}
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => setOpen(!isOpen)}
            >
              <IconDots size={18} stroke={1.75} aria-hidden />
            </Button>
          )}
        </div>
      </div>
      <div id={id} hidden={!isOpen} className={styles.opened}>
        {isOpen ? (
          <>
            <DeviceChoice here={here} />
            <Opened here={recording} hasPause={false} onDone={() => setOpen(false)} />
          </>
        ) : null}
      </div>
    </section>
  )
}

function Who() {
  const t = useTranslations('capture.room')
  const { beneficiaryName } = useCast()
  return (
    <small className={styles.who}>
      {t('who', { name: beneficiaryName })}
      <span>{t('whoWhere')}</span>
    </small>
  )
}

type ActProps = StripProps & { onAsk: () => void }

/** What this player may do now: answer, suspend, or end their own pause. */
function Act({ here, recording, onAsk }: ActProps) {
  const t = useTranslations('recordingConsent.row')
  const room = useTranslations('capture.room')
  const { outcome, answer, ownPause, pause, resume } = recording
  if (answer === null && outcome !== 'withdrawn') {
    return (
      <Button className={styles.act} onClick={onAsk}>
        {t('answer')}
      </Button>
    )
  }
  if (ownPause !== null && (outcome === 'paused' || outcome === 'awaited')) {
    return <Named label={t('resume')} isRed onPress={resume} />
  }
  if (outcome === 'agreed' && here.recorder === null) {
    return (
      <Button className={styles.act} onClick={onAsk}>
        {room('manage')}
      </Button>
    )
  }
  return outcome === 'agreed' ? <Named label={t('pauseLabel')} onPress={pause} /> : null
}

/** Where the strip is narrow, a sign of 44 px that has its name. */
function Named({ label, isRed, onPress }: { label: string; isRed?: boolean; onPress: () => void }) {
  return (
    <Button
      className={styles.act}
      data-named
      aria-label={label}
      onClick={(event) => {
        letGo(event)
        onPress()
      }}
    >
      {isRed ? (
        <i className={styles.red} aria-hidden />
      ) : (
        <IconPlayerPause size={16} stroke={1.75} aria-hidden />
      )}
      <span aria-hidden>{label}</span>
    </Button>
  )
}

const icons = { computer: IconDeviceLaptop, tablet: IconDeviceTablet, phone: IconDeviceMobile } as const

function Device({ here, isSilent }: { here: RoomRecording; isSilent: boolean }) {
  const t = useTranslations('capture.room.device')
  const name = useDeviceName(here)
  const length = useLength()
  const { recorder } = here
  if (!recorder) return <p className={styles.device} />
  const { form, report } = recorder
  const Icon = icons[form]
  const battery = report?.battery ?? null
  const waiting = report?.waiting ?? 0
  const details = [
    ...(battery === null ? [] : [t('battery', { count: battery })]),
    ...(report === null || isSilent
      ? []
      : [waiting < 10_000 ? t('sent') : t('waiting', { length: length(waiting) })]),
  ]
  return (
    <p className={styles.device}>
      <Icon size={20} stroke={1.5} aria-hidden />
      <span>
        <span className={styles.deviceName}>
          {name}
          {form === 'computer' ? null : (
            <span className={styles.between}>
              , <b>{t(form === 'tablet' ? 'betweenTablet' : 'between')}</b>
            </span>
          )}
        </span>
        <small>{details.join(', ')}</small>
      </span>
    </p>
  )
}
