'use client'

import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import styles from './passage-button.module.css'
import { type Passage, usePassage } from './use-passage'

export type PassageButtonProps = {
  /** What is heard. */
  readonly of: 'before' | 'came'
  readonly passage: Passage
  readonly isLarge?: boolean
}

/** Plays a passage, from its beginning, and stops it. It never begins by itself. */
export function PassageButton({ of, passage, isLarge = false }: PassageButtonProps) {
  const t = useTranslations('stimuli.sound')
  const { doneMs, standing, play, stop } = usePassage(passage)
  const isPlaying = doneMs !== null
  const Icon = isPlaying ? IconPlayerStopFilled : IconPlayerPlayFilled
  const length = Math.round((passage.toMs - passage.fromMs) / 1_000)
  const refused = standing === 'unplayable' || standing === 'blocked' ? standing : null
  return (
    <div className={styles.passage}>
      <Button size={isLarge ? 'l' : undefined} className={styles.button} onClick={isPlaying ? stop : play}>
        <Icon size={isLarge ? 18 : 14} aria-hidden />
        {t(isPlaying ? `stop.${of}` : of)}
        {/* It changes each second, over the voices. */}
        <span className={styles.time} aria-hidden={isPlaying || undefined}>
          {isPlaying ? t('done', { done: Math.floor(doneMs / 1_000), length }) : t('length', { length })}
        </span>
      </Button>
      <p role="status" className={styles.refused}>
        {refused ? t(refused) : null}
      </p>
    </div>
  )
}
