'use client'

import { useNow, useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { useOwnDates } from '@/app/_kit/text/use-own-dates'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './account.module.css'
import { browserOf } from './browser-of'

type Place = RouterOutputs['account']['read']['places'][number]

/** When one's account was opened in a browser for the first time: a person who does not recognise one of them knows what to do. */
export function PlacesPart({ places }: { places: readonly Place[] }) {
  const t = useTranslations('records.places')
  return (
    <FormPart title={t('title')} hint={t('hint')} isRoomy>
      {places.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className={classes.signIns}>
          {places.map((place) => (
            <PlaceLine key={place.id} place={place} />
          ))}
        </ul>
      )}
    </FormPart>
  )
}

function PlaceLine({ place: { userAgent, at } }: { place: Place }) {
  const t = useTranslations('account.signIns')
  const places = useTranslations('records.places')
  const dates = useOwnDates()
  const now = useNow().getTime()
  const { browser, system } = browserOf(userAgent)
  return (
    <li className={classes.signIn}>
      <div className={classes.browser}>
        {t(system === null ? 'browser' : 'browserOn', {
          browser: browser ?? t('unknown'),
          system: system ?? '',
        })}
        <span>{places('line', { day: dates.day(at, now), time: dates.time(at) })}</span>
      </div>
    </li>
  )
}
