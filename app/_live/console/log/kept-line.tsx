'use client'

import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useCueWords } from '@/app/_kit/marks/cue-icon'
import type { KeptCue } from '@/domain/live-session/cues/cue'
import { useConsole } from '../desk/use-console'
import styles from './kept-line.module.css'

export type KeptLineProps = { cue: KeptCue; below: boolean }

/** A cue kept for the debrief among the marks, with the way to give it up for the supervisor who kept it. */
export function KeptLine({ cue, below }: KeptLineProps) {
  const t = useTranslations('console.kept')
  const { live, clock, dropKeptCue } = useConsole()
  const words = useCueWords()(cue)
  const text = words ?? t('erased')
  const drop = { type: 'dropKeptCue', cueId: cue.id } as const
  return (
    <li className={styles.line} data-below={below || undefined}>
      <time>{clock(cue.keptAt)}</time>
      <CodeShape shape="cueKept" valence={null} size={14} />
      <span>
        {t('line')} <q>{t('quoted', { text })}</q>
      </span>
      {live.can(drop) === null && (
        <button type="button" aria-label={t('dropOf', { text })} onClick={() => dropKeptCue(cue)}>
          <IconArrowBackUp size={15} stroke={1.6} aria-hidden />
          {t('drop')}
        </button>
      )}
    </li>
  )
}
