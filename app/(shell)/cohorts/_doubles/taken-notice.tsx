'use client'

import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { DoublePlace } from '@/domain/occupancy/double-places'
import type { Keeping } from '@/domain/occupancy/keeping'
import type { AskedDouble } from './asked-double'
import classes from './doubles.module.css'
import { KeepFields } from './keep-fields'

/** A double place of a form, as it is said: what is new has to be decided about. */
export type FormDouble = AskedDouble & {
  readonly weight: DoublePlace['weight']
  readonly isKept: boolean
  readonly isNew: boolean
}

type Answer = Pick<Keeping, 'reason' | 'isFromWall'>

type TakenNoticeProps = {
  taken: {
    readonly doubles: readonly FormDouble[]
    readonly asked: readonly FormDouble[]
    readonly answer: Answer
    readonly isMissing: boolean
    readonly change: (answer: Answer) => void
  }
}

/** Who of the form, or whether its room, is in another interview then; a supervisor or a room may stay in both, with a reason. */
export function TakenNotice({ taken }: TakenNoticeProps) {
  const t = useTranslations('planning.doubles')
  if (taken.doubles.length === 0) return null
  const isRefused = taken.doubles.some(({ weight }) => weight === 'refused')
  const isOpen = isRefused || taken.doubles.some(({ weight, isKept }) => weight === 'asked' && !isKept)
  return (
    <section className={classes.notice} data-quiet={isOpen ? undefined : true} role="status">
      {taken.doubles.map(({ key, sentence, weight, isKept }) => (
        <p key={key} className={classes.line} data-quiet={isKept || weight === 'warned' || undefined}>
          <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
          <span>{sentence}</span>
        </p>
      ))}
      {isRefused && <p>{t('refused')}</p>}
      {taken.asked.length > 0 && (
        <KeepFields
          doubles={taken.asked}
          answer={taken.answer}
          isMissing={taken.isMissing}
          onChange={taken.change}
        />
      )}
    </section>
  )
}
