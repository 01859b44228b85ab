'use client'

import { useTranslations } from 'next-intl'
import { Avatar } from '@/app/_kit/marks/avatar'
import type { Other } from '@/client/library/draft-keeper'
import classes from './people-here.module.css'

/** Most people named at once. */
const MOST = 2

type PeopleHereProps = { others: readonly Other[]; placeOf: (place: string) => string | null }

/** Who else has the editor open, and what they are at. */
export function PeopleHere({ others, placeOf }: PeopleHereProps) {
  const t = useTranslations('library.here')
  return (
    <ul className={classes.people} aria-label={t('title')}>
      {others.slice(0, MOST).map(({ personId, name, place }) => {
        const at = place && placeOf(place)
        return (
          <li key={personId}>
            <Avatar name={name} personId={personId} size={24} />
            {at ? t('at', { name, place: at }) : t('reads', { name })}
          </li>
        )
      })}
      {others.length > MOST ? <li>{t('more', { count: others.length - MOST })}</li> : null}
    </ul>
  )
}
