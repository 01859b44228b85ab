'use client'

import { IconVolume } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import type { Playhead } from '@/app/_live/timeline/playhead/playhead'
import { usePlayheadOf } from '@/app/_live/timeline/playhead/use-playhead'
import type { Heard } from './recording'
import styles from './sound-button.module.css'

type SoundButtonProps = ComponentProps<'button'> & { heard: Heard; playhead: Playhead }

/** Says that the replay has sound, or that some is still on its way, and opens what that sound is and lacks. */
export function SoundButton({ heard, playhead, ...props }: SoundButtonProps) {
  const t = useTranslations('heard.sign')
  const isWaiting = usePlayheadOf(playhead, (state) => state.isWaiting)
  const isComing = isWaiting || heard.tracks.some(({ segments }) => segments.length === 0)
  const isPictured = heard.tracks.some(({ kind }) => kind === 'picture')
  return (
    <button {...props} type="button" className={styles.sign} title={t('open')}>
      <IconVolume size={16} stroke={1.5} aria-hidden />
      <span>{isComing ? t('waiting') : t(isPictured ? 'pictured' : 'kept')}</span>
    </button>
  )
}
