'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import type { Situation } from './asked'
import classes from './situation-card.module.css'

type CardActsProps = { cohortId: string; situation: Situation; mayPrepare: boolean; onOpen: () => void }

/** What one may do with a situation: read of it what one may, and prepare an interview with it. */
export function CardActs({ cohortId, situation, mayPrepare, onOpen }: CardActsProps) {
  const t = useTranslations('situations')
  const { key, shortName: name } = situation
  return (
    <span className={classes.acts}>
      <Button size="xs" aria-label={t('openNamed', { name })} onClick={onOpen}>
        {t('open')}
      </Button>
      {mayPrepare ? (
        <ButtonLink href={prepareWith(cohortId, key)} size="xs" aria-label={t('prepareNamed', { name })}>
          {t('prepare')}
        </ButtonLink>
      ) : null}
    </span>
  )
}

/** Where an interview with this situation is prepared. */
export function prepareWith(cohortId: string, scenarioKey: string): string {
  return `/cohorts/${cohortId}/sessions/new?scenario=${encodeURIComponent(scenarioKey)}`
}
