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
  /** Which of the situations of this name it is, 1 for the first. */
  namesake: number
  library: Library
  onOpen: () => void
}

/** One situation at a glance. Its trap stands on it only for people who know it. */
export function SituationCard({ cohortId, situation, namesake, library, onOpen }: SituationCardProps) {
  const t = useTranslations('situations')
  const words = useTranslations('cohort.schedule')
  const shelf = useTranslations('library')
  const _locale = useLocale()
  const { shortName, age, occupation, referral, difficulty, secrets } = situation
  const name = words('persona', { name: shortName, age })
  return (
    <article
      className={classes.card}
      aria-label={namesake > 1 ? shelf('namesake', { name, number: namesake }) : name}
    >
      <div className={classes.head}>
        <h3>{name}</h3>
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
