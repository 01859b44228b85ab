'use client'

import { useQuery } from '@tanstack/react-query'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Refusal } from '@/app/_kit/fields/refusal'
import { Stack } from '@/app/_kit/layout/layout'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useDates } from '@/app/_kit/text/use-dates'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import classes from './erasure-card.module.css'

type Place = RouterOutputs['erasure']['namedIn']['places'][number]

/** Where others name the person, looked for when they ask: it reads every word of their interviews. */
export function NamedPlaces() {
  const t = useTranslations('erasure.mine.named')
  const errorMessage = useErrorMessage()
  const { data, error, isFetching, refetch } = useQuery({
    ...useTRPC().erasure.namedIn.queryOptions(),
    enabled: false,
  })
  return (
    <Stack gap="2-5" align="flex-start">
      <p>{t('explain')}</p>
      <div role="status">
        {data && data.places.length === 0 ? <p>{t('none')}</p> : null}
        {data ? <p>{t('elsewhere')}</p> : null}
      </div>
      {data && data.places.length > 0 ? (
        <ul className={classes.places}>
          {data.places.map((place) => (
            <NamedIn key={place.id} place={place} />
          ))}
        </ul>
      ) : null}
      {data && data.more > 0 ? <p>{t('more', { count: data.more })}</p> : null}
      <Refusal>{error && errorMessage(error)}</Refusal>
      <Button size="s" busy={isFetching} onClick={() => void refetch()}>
        {isFetching ? t('looking') : t('look')}
      </Button>
    </Stack>
  )
}

function NamedIn({ place }: { place: Place }) {
  const t = useTranslations('erasure.mine.named')
  const dates = useDates(place.timeZone)
  const now = useNow().getTime()
  const day = dates.date(place.scheduledFor, now)
  return (
    <li>
      <span className={classes.quote}>{t('quote', { text: place.excerpt })}</span>
      <span className={classes.by}>
        {t('by', { author: place.author, kind: t(`kind.${place.kind}`), day })}
      </span>
      <ButtonLink href={`/sessions/${place.liveSessionId}`} size="xs" aria-label={t('openName', { day })}>
        {t('open')}
      </ButtonLink>
    </li>
  )
}
