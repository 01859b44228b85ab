import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import type { RouterOutputs } from '@/app/_trpc/types'
import { Card, Section } from '../../_shell/section'
import classes from './today.module.css'

/** What a person without a planned interview may look at until then, by their first role, with its address. */
export function Meanwhile({ me: { memberships } }: { me: RouterOutputs['person']['me'] }) {
  const t = useTranslations('today.meanwhile')
  const [first] = memberships
  if (!first) return null
  const cohort = `/cohorts/${first.cohortId}`
  const all = {
    cohort,
    progress: '/progress',
    preferences: '/preferences',
    situations: `${cohort}/situations`,
    grids: `${cohort}/grids`,
  } as const
  const shown =
    first.role === 'learner'
      ? (['progress', 'cohort', 'preferences'] as const)
      : (['situations', 'grids', 'preferences'] as const)
  return (
    <Section title={t('title')}>
      <div className={classes.cards}>
        {shown.map((what) => (
          <Card key={what}>
            <div className={classes.meanwhile}>
              <h3>{t(`${what}.title`)}</h3>
              <p>{t(`${what}.text`)}</p>
              <ButtonLink size="s" href={all[what]}>
                {t(`${what}.go`)}
              </ButtonLink>
            </div>
          </Card>
        ))}
      </div>
    </Section>
  )
}
