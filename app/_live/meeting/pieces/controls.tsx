'use client'

import {
  IconAdjustmentsHorizontal,
  IconMicrophone,
  IconMicrophoneOff,
  IconVideo,
  IconVideoOff,
  IconVolume,
} from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useIsMac } from '@/app/_kit/hydration/use-is-mac'
import { letGo } from '@/app/_live/parts/let-go'
import type { SourceKind } from '@/client/meeting/meeting-view'
import styles from './controls.module.css'
import { TalkSign } from './talk-sign'
import { useMeetingView } from './use-meeting'
import { useTurn } from './use-turn'

const icons = {
  microphone: { on: IconMicrophone, off: IconMicrophoneOff },
  camera: { on: IconVideo, off: IconVideoOff },
} as const

type ControlProps = { isBrief?: boolean | undefined }

type SourceButtonProps = ControlProps & {
  kind: SourceKind
  /** What stands in the way of a device is said beside this button. */
  isExplained?: boolean
}

/** Turns one’s microphone or camera on and off. */
export function SourceButton({ kind, isBrief, isExplained }: SourceButtonProps) {
  const t = useTranslations('meeting.control')
  const { isOn, turn } = useTurn(kind, isExplained)
  const { view, isIn } = useMeetingView()
  const isMac = useIsMac()
  const hasKey = kind === 'microphone' && isIn
  const said = t(`${kind}${isOn ? 'On' : 'Off'}`)
  const Icon = icons[kind][isOn ? 'on' : 'off']
  return (
    <button
      type="button"
      className={styles.control}
      data-off={!isOn || undefined}
      data-warn={(kind === 'microphone' && isOn && view.isUnheard) || undefined}
      data-brief={isBrief || undefined}
      aria-pressed={isOn}
      aria-keyshortcuts={hasKey ? (isMac ? 'Meta+D' : 'Control+D') : undefined}
      title={hasKey ? `${said} (${isMac ? '⌘D' : 'Ctrl+D'})` : said}
      onClick={(event) => {
        letGo(event)
        turn()
      }}
    >
      <Icon size={20} stroke={1.6} aria-hidden />
      <span>{t(kind)}</span>
    </button>
  )
}

/** Opens the window of devices and people. */
export function DevicesButton({ isBrief }: ControlProps) {
  const t = useTranslations('meeting.control')
  const { openDevices } = useMeetingView()
  return (
    <button
      type="button"
      className={styles.control}
      data-brief={isBrief || undefined}
      aria-haspopup="dialog"
      title={t('devices')}
      onClick={openDevices}
    >
      <IconAdjustmentsHorizontal size={20} stroke={1.6} aria-hidden />
      <span>{t('devices')}</span>
    </button>
  )
}

/** Microphone, camera where there are pictures, devices. */
export function Controls({ isBrief, isOver = false }: ControlProps & { isOver?: boolean }) {
  const t = useTranslations('meeting')
  const { medium } = useMeetingView().view
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own box.
    <div role="group" aria-label={t('label')} className={isOver ? styles.over : styles.flat}>
      <SourceButton kind="microphone" isBrief={isBrief} />
      {medium === 'video' ? <SourceButton kind="camera" isBrief={isBrief} /> : null}
      <DevicesButton isBrief={isBrief} />
      <TalkSign />
    </div>
  )
}

/** Lets the browser play what it holds back; nothing while it plays. */
export function SoundButton() {
  const t = useTranslations('meeting.control')
  const { sound } = useMeetingView()
  if (!sound.isBlocked) return null
  return (
    <Button kind="primary" size="s" onClick={sound.allow}>
      <IconVolume size={16} stroke={1.6} aria-hidden />
      {t('sound')}
    </Button>
  )
}
