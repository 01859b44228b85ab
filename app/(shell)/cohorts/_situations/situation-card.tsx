'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Said } from '@/app/_kit/text/said'
import type { Library, Situation } from './asked'
import { CardActs } from './card-acts'
import { Difficulty, Level, Owner, Played, Trained } from './facts'
import classes from './situation-card.module.css'

type SituationCardProps = {
  cohortId: string
  situation: Situation
  library: Library
  onOpen: () => void
}

/** One situation at a glance. Its trap stands on it only for people who know it. */
export function SituationCard({ cohortId, situation, library, onOpen }: SituationCardProps) {
  const t = useTranslations('situations')
  const words = useTranslations('cohort.schedule')
  const _locale = useLocale()
  const { shortName, age, occupation, referral, difficulty, secrets } = situation
  return (
    <article className={classes.card} aria-label={words('persona', { name: shortName, age })}>
      <div className={classes.head}>
        <h3>{words('persona', { name: shortName, age })}</h3>
        <Difficulty difficulty={difficulty} />
      </div>
      <p className={classes.occupation}>
        <Said of={occupation} />
      </p>
      <p className={classes.voice}>
        <Said of={referral} say={(text) => words('quote', { text })} />
      </p>
      {secrets ? (
        <p className={classes.trap}>
          <span>{t('trap')}</span> <Said of={secrets.trap} />
        </p>
      ) : null}
      <div className={classes.tags}>
        <Trained secrets={secrets} />
        <Level level={situation.level} />
        <Owner owner={situation.owner} />
      </div>
      <div className={classes.foot}>
        <Played situation={situation} members={library.members} />
        <CardActs cohortId={cohortId} situation={situation} mayPrepare={library.mayPrepare} onOpen={onOpen} />
      </div>
    </article>
  )
}
