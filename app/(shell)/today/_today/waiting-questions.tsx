'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useNow, useTranslations } from 'next-intl'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Row } from '@/app/_kit/layout/layout'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { datesIn } from '@/reading/words/dates'
import { Card, Section } from '../../_shell/section'

type Waiting = RouterOutputs['stimulus']['waiting'][number]

/** Questions of « Et vous, là ? » that the reader may answer: what is being asked in class, and what they were given to prepare. */
export function WaitingQuestions() {
  const t = useTranslations('stimuli.waiting')
  const { data } = useQuery(useTRPC().stimulus.waiting.queryOptions(undefined, { refetchInterval: 20_000 }))
  if (!data || data.length === 0) return null
  return (
    <Section title={t('title')}>
      {data.map((question) => (
        <Card key={question.questionId}>
          <WaitingRow question={question} />
        </Card>
      ))}
    </Section>
  )
}

function WaitingRow({ question }: { readonly question: Waiting }) {
  const t = useTranslations('stimuli.waiting')
  const locale = useLocale()
  const now = useNow().getTime()
  const { cohortId, questionId, mode, until, timeZone, cohortName } = question
  const place = mode === 'alone' ? 'stimuli' : 'questions'
  const when = until === null ? t('now') : t('until', { day: datesIn(locale, timeZone).day(until, now) })
  return (
    <Row gap="3" align="center" justify="space-between" wraps>
      <span>
        {when} · {cohortName}
      </span>
      <ButtonLink href={`/cohorts/${cohortId}/${place}/${questionId}`}>{t('answer')}</ButtonLink>
    </Row>
  )
}
