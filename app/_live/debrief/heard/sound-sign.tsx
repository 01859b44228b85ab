'use client'

import { IconVolumeOff } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { lazy } from '@/app/_kit/lazy'
import type { Recording } from './recording'
import { SoundButton } from './sound-button'
import styles from './sound-button.module.css'
import type { SoundSheetProps } from './sound-sheet'

/** Loaded after the page; until then its button stands there. */
const SoundSheet = lazy<SoundSheetProps>(
  () => import('./sound-sheet').then((module) => module.SoundSheet),
  ({ heard, playhead }) => <SoundButton {...{ heard, playhead }} />,
)

type SoundSignProps = Omit<SoundSheetProps, 'heard'> & { heard: NonNullable<Recording> }

/** Beside the controls of the replay: whether it has sound, or had some that is gone. */
export function SoundSign({ heard, ...rest }: SoundSignProps) {
  const t = useTranslations('heard.sign')
  if (heard.standing === 'kept') return <SoundSheet heard={heard} {...rest} />
  return (
    <span className={styles.gone} title={t(`${heard.standing}Why`)}>
      <IconVolumeOff size={16} stroke={1.5} aria-hidden />
      {t(heard.standing)}
    </span>
  )
}
