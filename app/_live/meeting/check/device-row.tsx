'use client'

import { IconCheck, IconMicrophone, IconPlayerPlayFilled, IconVideo, IconVolume } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import type { DeviceChoice, SourceKind, SourceState } from '@/client/meeting/meeting-view'
import { Level } from '../pieces/level'
import { useMeetingView, useOwnMedium } from '../pieces/use-meeting'
import styles from './check.module.css'
import { playTestSound } from './test-sound'

const icons = { microphone: IconMicrophone, camera: IconVideo, speakers: IconVolume } as const

/** Camera, microphone and speakers: which one, and whether it works. */
export function DeviceRow() {
  const medium = useOwnMedium()
  return (
    <div className={styles.devices} data-medium={medium}>
      {medium === 'video' ? <CameraPart /> : null}
      <MicrophonePart />
      <SpeakersPart />
    </div>
  )
}

function CameraPart() {
  const t = useTranslations('meeting.check')
  const off = useTranslations('meeting.control')
  const { camera, ownPicture } = useMeetingView().view
  return (
    <Part kind="camera" {...camera}>
      <span>{saidOf(camera.state, ownPicture ? t('cameraGood') : off('cameraOff'), t('unasked'))}</span>
    </Part>
  )
}

function MicrophonePart() {
  const t = useTranslations('meeting.check')
  const off = useTranslations('meeting.control')
  const { microphone, isUnheard } = useMeetingView().view
  const works = microphone.isOn ? t(isUnheard ? 'silent' : 'good') : off('microphoneOff')
  return (
    <Part kind="microphone" {...microphone}>
      <Level whom="own" cells={15} hasPeak />
      <span role="status">{saidOf(microphone.state, works, t('unasked'))}</span>
    </Part>
  )
}

/** Nothing while the browser asks, or where a card says what stands in the way. */
function saidOf(state: SourceState, ready: string, unasked: string): string | null {
  if (state === 'ready') return ready
  return state === 'unasked' ? unasked : null
}

function SpeakersPart() {
  const t = useTranslations('meeting.check')
  const { speakers } = useMeetingView().view
  const [wasPlayed, setPlayed] = useState(false)
  return (
    <Part kind="speakers" choices={speakers.choices} deviceId={speakers.deviceId}>
      <Button
        size="xs"
        onClick={() => {
          setPlayed(true)
          void playTestSound(speakers.deviceId)
        }}
      >
        <IconPlayerPlayFilled size={14} aria-hidden />
        {t('test')}
      </Button>
      <span data-later={!wasPlayed || undefined}>{t('heard')}</span>
    </Part>
  )
}

type PartProps = {
  kind: SourceKind | 'speakers'
  choices: readonly DeviceChoice[]
  deviceId: string | null
  state?: string
  children: ReactNode
}

function Part({ kind, choices, deviceId, state, children }: PartProps) {
  const t = useTranslations('meeting.check')
  const { meeting } = useMeetingView()
  const id = useId()
  const Icon = icons[kind]
  const empty = kind === 'speakers' || state === 'unasked' || state === 'asking' ? 'default' : 'none'
  return (
    <div className={styles.device}>
      <label htmlFor={id}>
        <Icon size={18} stroke={1.6} aria-hidden />
        {t(kind)}
        {state === 'ready' ? <IconCheck size={18} stroke={2} aria-hidden className={styles.ok} /> : null}
      </label>
      <select
        id={id}
        value={deviceId ?? ''}
        disabled={choices.length === 0}
        onChange={(event) => meeting.choose(kind, event.currentTarget.value)}
      >
        {choices.length === 0 || deviceId === null ? <option value="">{t(empty)}</option> : null}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
      <div className={styles.works}>{children}</div>
    </div>
  )
}
