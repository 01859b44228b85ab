import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './erasure-card.module.css'

type Obstacle = RouterOutputs['erasure']['mine']['obstacles'][number]

/** What must be handed on before an erasure, each with where that is done. */
export function ErasureObstacles({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const t = useTranslations('erasure.mine.obstacle')
  if (obstacles.length === 0) return null
  return (
    <ul className={classes.obstacles}>
      {obstacles.map((obstacle) => {
        switch (obstacle.kind) {
          case 'lastAdministrator':
            return (
              <li key={obstacle.kind}>
                {t('lastAdministrator')}
                <ButtonLink href="/administration" size="s">
                  {t('goAdministration')}
                </ButtonLink>
              </li>
            )
          case 'onlyCoordinator':
            return (
              <li key={obstacle.cohortId}>
                {t('onlyCoordinator', { cohort: obstacle.cohortName })}
                <ButtonLink href={`/cohorts/${obstacle.cohortId}/members`} size="s">
                  {t('goMembers')}
                </ButtonLink>
              </li>
            )
          case 'interviewRunning':
            return <li key={obstacle.liveSessionId}>{t('interviewRunning')}</li>
          default:
            return obstacle satisfies never
        }
      })}
    </ul>
  )
}
