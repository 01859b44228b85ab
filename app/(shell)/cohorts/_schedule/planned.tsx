'use client'

import { useNow, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useDates } from '@/app/_kit/text/use-dates'
import { momentOf } from '@/i18n/zoned-time'
import classes from './edit.module.css'
import { nameIn } from './seat-conflict'
import type { Choices, PlaceInRound, Wish } from './wish'

type PlannedProps = {
  cohortId: string
  liveSessionId: string
  wish: Wish
  choices: Choices
  /** The place of a round that it was prepared for. */
  inRound: PlaceInRound | null
  onAnother: () => void
}

/** What comes after preparing an interview: it is planned, and what may be done next. */
export function Planned({ cohortId, liveSessionId, wish, choices, inRound, onAnother }: PlannedProps) {
  const t = useTranslations('planning.next')
  const planning = useTranslations('planning.inRound')
  const dates = useDates(choices.timeZone)
  const now = useNow().getTime()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const moment = momentOf(wish.day, wish.time, choices.timeZone) ?? now
  const persona = choices.scenarios.find(({ key }) => key === wish.scenarioKey)?.shortName ?? ''
  return (
    <section className={classes.done}>
      <h2 ref={head} tabIndex={-1}>
        {t('title')}
      </h2>
      <p>
        {t('what', {
          advisor: nameIn(choices.members, wish.advisorId),
          beneficiary: nameIn(choices.members, wish.beneficiaryId),
          persona,
          day: dates.day(moment, now),
          time: dates.time(moment),
        })}
      </p>
      <p className={classes.note}>{t('told')}</p>
      <div className={classes.actions}>
        {inRound ? (
          <ButtonLink href={`/cohorts/${cohortId}/rounds/${inRound.roundId}`} kind="primary">
            {planning('back')}
          </ButtonLink>
        ) : (
          <Button kind="primary" onClick={onAnother}>
            {t('another')}
          </Button>
        )}
        <ButtonLink href={`/cohorts/${cohortId}`}>{t('cohort')}</ButtonLink>
        <ButtonLink href={`/cohorts/${cohortId}/sessions/${liveSessionId}/edit`} kind="ghost">
          {t('edit')}
        </ButtonLink>
      </div>
      {inRound ? null : <p className={classes.note}>{t('anotherHint')}</p>}
    </section>
  )
}
