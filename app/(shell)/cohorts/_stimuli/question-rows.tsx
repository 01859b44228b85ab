'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { notices } from '@/app/_kit/notices'
import { Said } from '@/app/_kit/text/said'
import { useDates } from '@/app/_kit/text/use-dates'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { useIsArchived } from '@/app/(shell)/_shell/use-is-archived'
import styles from './stimuli.module.css'

type QuestionList = RouterOutputs['stimulus']['questions']
type Listed = QuestionList['questions'][number]
type QuestionRowsProps = {
  readonly cohortId: string
  readonly list: QuestionList
  readonly questions: readonly Listed[]
}

/** Questions by their last sentence, with when they are open and how many have answered. */
export function QuestionRows({ cohortId, list, questions }: QuestionRowsProps) {
  return (
    <ul className={styles.rows}>
      {questions.map((question) => (
        <li key={question.id}>
          <Moment question={question} />
          <Answers question={question} leads={list.leads} />
          <When question={question} list={list} />
          <Way cohortId={cohortId} question={question} leads={list.leads} />
        </li>
      ))}
    </ul>
  )
}

function Moment({ question: { before, shut } }: { readonly question: Listed }) {
  const t = useTranslations('stimuli')
  const last = before?.said.at(-1)
  if (shut) return <p className={styles.voice}>{t('lent.listed')}</p>
  if (!before || !last) return <p className={styles.gone}>{t('list.withdrawn')}</p>
  return (
    <div className={styles.moment}>
      <p className={styles.voice}>
        <Said of={last.text} say={(text) => t('quoted', { text })} />
      </p>
      <p className={styles.small}>{t('persona', before.persona)}</p>
    </div>
  )
}

function Answers({
  question: { counts, mode },
  leads,
}: {
  readonly question: Listed
  readonly leads: boolean
}) {
  const t = useTranslations('stimuli.list')
  if (!leads) return <div />
  if (!counts) {
    return (
      <div>
        <p>{t('few')}</p>
        <p className={styles.small}>{t('fewWhy')}</p>
      </div>
    )
  }
  return (
    <div>
      <p>{t('counted', counts)}</p>
      {mode === 'alone' ? <Dots {...counts} /> : null}
    </div>
  )
}

function Dots({ answered, there }: { readonly answered: number; readonly there: number }) {
  return (
    <div className={styles.dots} aria-hidden>
      {Array.from({ length: there }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots stand for no one in particular.
        <span key={index} data-full={index < answered || undefined} />
      ))}
    </div>
  )
}

function When({ question, list }: { readonly question: Listed; readonly list: QuestionList }) {
  const t = useTranslations('stimuli.list')
  const dates = useDates(list.timeZone)
  const { mode, stage, openedAt, closesAt } = question
  if (mode === 'inClass') {
    const isNow = stage === 'listening' || stage === 'answering'
    return (
      <p className={styles.small}>
        {isNow ? t('now') : t('inClass', { day: dates.day(openedAt, list.now) })}
      </p>
    )
  }
  const day = dates.day(closesAt ?? openedAt, list.now)
  const { remindedAt } = question
  return (
    <div className={styles.small}>
      <p>{stage === 'closed' ? t('over', { day }) : t('untilDay', { day })}</p>
      {list.leads && remindedAt !== null ? (
        <p>{t('reminded', { day: dates.day(remindedAt, list.now) })}</p>
      ) : null}
    </div>
  )
}

function Way({
  cohortId,
  question,
  leads,
}: {
  readonly cohortId: string
  readonly question: Listed
  readonly leads: boolean
}) {
  const t = useTranslations('stimuli.list')
  const lent = useTranslations('stimuli.lent')
  const { id, mode, isDone, before } = question
  if (leads && mode === 'alone') return <Remind cohortId={cohortId} question={question} />
  const name = before?.persona.name ?? lent('listed')
  const href =
    mode === 'alone'
      ? `/cohorts/${cohortId}/stimuli/${id}`
      : `/cohorts/${cohortId}/questions/${id}${leads ? '/screen' : ''}`
  const word = leads ? 'screen' : isDone ? 'open' : 'answer'
  return (
    <ButtonLink
      href={href}
      kind={word === 'answer' ? 'primary' : 'plain'}
      aria-label={t(`${word}Of`, { name })}
    >
      {t(word)}
    </ButtonLink>
  )
}

/** One letter to the whole group, the same for everybody; offered once. */
function Remind({ cohortId, question }: { readonly cohortId: string; readonly question: Listed }) {
  const t = useTranslations('stimuli.list')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const showError = useErrorNotice()
  const isArchived = useIsArchived(cohortId)
  const remind = useMutation(
    trpc.stimulus.remind.mutationOptions({
      onError: showError,
      onSuccess: async ({ sent }) => {
        notices.show({ message: t('remindSent', { count: sent }) })
        await queries.invalidateQueries(trpc.stimulus.pathFilter())
      },
    }),
  )
  const lent = useTranslations('stimuli.lent')
  const { id: questionId, stage, remindedAt, before, shut } = question
  const name = before?.persona.name ?? (shut ? lent('listed') : null)
  if (stage !== 'open' || remindedAt !== null || name === null || isArchived) return <div />
  return (
    <div>
      <Button
        busy={remind.isPending || remind.isSuccess}
        aria-label={t('remindOf', { name })}
        onClick={() => remind.mutate({ cohortId, questionId })}
      >
        {t('remind')}
      </Button>
    </div>
  )
}
