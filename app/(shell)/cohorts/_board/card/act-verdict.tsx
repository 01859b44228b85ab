'use client'

import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { HandAct } from '@/domain/pairing/board'
import type { BoardState } from '../state/use-board'
import type { Words } from '../state/use-words'
import classes from './board-dialog.module.css'

type ActVerdictProps = { act: HandAct; state: Pick<BoardState, 'preview'>; words: Words }

/** What an act by hand would break, before it is done. */
export function ActVerdict({ act, state, words }: ActVerdictProps) {
  const t = useTranslations('rounds.lift')
  const preview = state.preview(act)
  const broken = preview && [
    ...new Set([...preview.faults.map(words.fault), ...preview.relaxed.map(words.relaxed)]),
  ]
  const isFine = broken?.length === 0
  const Icon = isFine ? IconCheck : IconAlertTriangle
  const said = broken === null ? t('cannot') : isFine ? t('fine') : t('gives', { what: broken.join(' · ') })
  return (
    <p className={classes.verdict} data-fine={isFine || undefined} role="status">
      <Icon size={16} stroke={1.8} aria-hidden />
      <span>{said}</span>
    </p>
  )
}
