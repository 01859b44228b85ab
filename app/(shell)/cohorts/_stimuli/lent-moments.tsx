'use client'

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { Tag } from '@/app/_kit/marks/tag'
import { Said } from '@/app/_kit/text/said'
import { useDates } from '@/app/_kit/text/use-dates'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useList } from '@/app/_kit/text/use-list'
import { codeLabel, phaseLabel } from '@/app/_stimulus/labels'
import { useTRPC } from '@/app/_trpc/client'
import { Section } from '@/app/(shell)/_shell/section'
import { useIsArchived } from '@/app/(shell)/_shell/use-is-archived'
import { localize } from '@/domain/localized'
import type { ListedLent } from './labels'
import { PutActs } from './put-acts'
import { SetAlone } from './set-alone'
import styles from './stimuli.module.css'
import { WholeMoment } from './whole-moment'

type Of = { readonly cohortId: string; readonly timeZone: string }

/** The moments that people of the cohort lend it from their own interviews; who lends is never told. */
export function LentMoments({ cohortId, timeZone }: Of) {
  const t = useTranslations('stimuli.lent')
  const { data } = useSuspenseQuery(useTRPC().stimulus.library.queryOptions({ cohortId }))
  const { lent } = data
  return (
    <Section title={t('title')} note={lent.length > 0 ? t('note', { count: lent.length }) : undefined}>
      {lent.length > 0 ? (
        <ul className={styles.library}>
          {lent.map((each) => (
            <LentRow key={each.key} cohortId={cohortId} timeZone={timeZone} lent={each} />
          ))}
        </ul>
      ) : (
        <p className={styles.nothing}>{t('none')}</p>
      )}
    </Section>
  )
}

function LentRow({ cohortId, timeZone, lent }: Of & { readonly lent: ListedLent }) {
  const t = useTranslations('stimuli')
  const locale = useLocale()
  const dates = useDates(timeZone)
  const list = useList()
  const [isSetting, setSetting] = useState(false)
  const { key, persona, phase, codes, until, uses, usedAt, moment, planned, access, hasSound } = lent
  const { name } = persona
  const last = moment?.said.at(-1)
  return (
    <li className={styles.card}>
      <div className={styles.top}>
        <div className={styles.moment}>
          <p className={styles.voice}>
            {last ? <Said of={last.text} say={(text) => t('quoted', { text })} /> : t('lent.listed')}
          </p>
          <p className={styles.small}>
            {t('persona', persona)} · {t('lent.until', { day: dates.day(until, until) })}
            {hasSound ? `, ${t('lent.sound')}` : null} · {t('library.uses', { count: uses })}
            {usedAt === null ? null : `, ${t('library.usedAt', { day: dates.day(usedAt, usedAt) })}`}
          </p>
        </div>
        {moment ? (
          <PutActs cohortId={cohortId} stimulusKey={key} name={name} onSet={() => setSetting(true)} />
        ) : access === 'asks' ? (
          <Look cohortId={cohortId} stimulusKey={key} name={name} />
        ) : null}
      </div>
      <Row gap="1-5" wraps>
        <Tag>{localize(phaseLabel(phase), locale)}</Tag>
        {codes.map((code) => (
          <Tag key={code}>{localize(codeLabel(code), locale)}</Tag>
        ))}
      </Row>
      {moment ? null : (
        <p className={styles.small}>{access === 'asks' ? t('lent.shut') : t('lent.never.body')}</p>
      )}
      {moment && planned.length > 0 ? (
        <p className={styles.planned}>{t('lent.planned', { names: list(planned) })}</p>
      ) : null}
      {moment ? <WholeMoment moment={moment} /> : null}
      {isSetting ? (
        <SetAlone
          cohortId={cohortId}
          timeZone={timeZone}
          stimulusKey={key}
          lentUntil={until}
          onClose={() => setSetting(false)}
        />
      ) : null}
    </li>
  )
}

/** Opens the words of a lent moment to a person who has just been told what that binds them to. */
function Look({
  cohortId,
  stimulusKey,
  name,
}: {
  readonly cohortId: string
  readonly stimulusKey: string
  readonly name: string
}) {
  const t = useTranslations('stimuli.lent')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const showError = useErrorNotice()
  const isArchived = useIsArchived(cohortId)
  const look = useMutation(
    trpc.stimulus.look.mutationOptions({
      onError: showError,
      onSuccess: () => queries.invalidateQueries(trpc.stimulus.pathFilter()),
    }),
  )
  if (isArchived) return null
  return (
    <Button
      aria-label={t('lookOf', { name })}
      busy={look.isPending || look.isSuccess}
      onClick={() => look.mutate({ cohortId, wish: { stimulusKey } })}
    >
      {t('look')}
    </Button>
  )
}
