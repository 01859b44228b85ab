'use client'

import { IconAlertTriangle } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocale, useNow, useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { useTRPC } from '@/app/_trpc/client'
import { QuotaForm } from './quota-form'
import type { Space } from './space'
import classes from './space-card.module.css'
import { useBytes } from './use-bytes'

type SpaceCardProps = { readonly cohortId: string; readonly timeZone: string; readonly mayChange: boolean }

/** The room that recordings of all cohorts take and have; the planned interviews are named only where they do not fit. */
export function SpaceCard({ cohortId, timeZone, mayChange }: SpaceCardProps) {
  const t = useTranslations('settings.recording.space')
  const { data: space } = useQuery({
    ...useTRPC().recording.space.queryOptions({ cohortId }),
    placeholderData: keepPreviousData,
  })
  return (
    <section className={classes.card} aria-labelledby="recording-space" aria-busy={space === undefined}>
      <header>
        <h2 id="recording-space">{t('title')}</h2>
        <span className={classes.note}>{t('all')}</span>
      </header>
      {space ? (
        <>
          <Parts space={space} />
          <Fitting space={space} />
          {space.shortfall ? <Short shortfall={space.shortfall} timeZone={timeZone} /> : null}
          {mayChange ? <QuotaForm key={space.quota} space={space} /> : null}
        </>
      ) : null}
    </section>
  )
}

function Parts({ space: { kept, coming, quota, room } }: { space: Space }) {
  const t = useTranslations('settings.recording.space')
  const bytes = useBytes()
  const whole = kept.bytes + coming.bytes + (room ?? 0)
  const share = (part: number) => ({ flexGrow: whole > 0 ? part / whole : 0 })
  return (
    <>
      {room === null ? null : (
        <div className={classes.bar} aria-hidden="true">
          <span data-part="kept" style={share(kept.bytes)} />
          <span data-part="coming" style={share(coming.bytes)} />
          <span data-part="room" style={share(room)} />
        </div>
      )}
      <ul className={classes.parts}>
        <li data-part="kept">
          {t('kept', { count: kept.interviews })} <b>{bytes(kept.bytes)}</b>
        </li>
        <li data-part="coming">
          {t('coming', { count: coming.interviews })} <b>{bytes(coming.bytes)}</b>
        </li>
        <li data-part="room">
          {quota === null ? t('free') : t('freeOf', { quota: bytes(quota) })}{' '}
          <b>{room === null ? t('unknown') : bytes(room)}</b>
        </li>
      </ul>
    </>
  )
}

function Fitting({ space: { fitting, sizes, isMeasured } }: { space: Space }) {
  const t = useTranslations('settings.recording.space')
  const locale = useLocale()
  const bytes = useBytes()
  const number = new Intl.NumberFormat(locale)
  const isHere = isMeasured.sound || isMeasured.filmed
  return (
    <>
      {fitting ? (
        <dl className={classes.fitting}>
          {(['filmed', 'sound'] as const).map((kind) => (
            <div key={kind}>
              <dd>{number.format(fitting[kind])}</dd>
              <dt>{t(`fitting.${kind}`, { count: fitting[kind] })}</dt>
            </div>
          ))}
        </dl>
      ) : null}
      <p className={classes.note}>
        {t('sizes', {
          filmed: bytes(sizes.filmed),
          sound: bytes(sizes.sound),
          isHere: String(isHere),
        })}
      </p>
    </>
  )
}

function Short({ shortfall, timeZone }: { shortfall: NonNullable<Space['shortfall']>; timeZone: string }) {
  const t = useTranslations('settings.recording.space')
  const bytes = useBytes()
  const dates = useDates(timeZone)
  const now = useNow().getTime()
  const { planned, fitting, leaving, until, quota } = shortfall
  return (
    <p className={classes.short} role="status">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
      <span>
        <b>{t('short.planned', { planned, day: dates.date(until, now) })}</b>{' '}
        {t('short.fitting', { fitting })} {t('short.leaving', { leaving })}{' '}
        {t('short.advice', { quota: bytes(quota) })}
      </span>
    </p>
  )
}
