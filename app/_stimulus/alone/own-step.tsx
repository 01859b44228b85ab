'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import { answerSeconds } from '@/domain/stimulus/question'
import { AnswerForm } from '../answer-form'
import { SendState } from '../send-state'
import { type QuestionPage, type QuestionPlace, secondsUntil } from '../use-question'
import { useSendAnswer } from '../use-send-answer'
import { Withdrawn } from '../withdrawn'
import styles from './alone.module.css'
import { LookBackForm } from './look-back-form'

type OwnStepProps = { readonly place: QuestionPlace; readonly page: QuestionPage; readonly now: number }

/** What this person does next: begin their minute, write, look back and seal; then their sealed answer. */
export function OwnStep({ place, page, now }: OwnStepProps) {
  const t = useTranslations('stimuli')
  const { view, meId } = page
  const { sending, send } = useSendAnswer(place, meId)
  if (view.stage === 'withdrawn') return <Withdrawn own={view.own} />
  if (view.own) {
    return (
      <section className={styles.own}>
        <h2>{t('alone.sealed')}</h2>
        <blockquote>
          {view.own.words === null ? t('class.silence') : t('quoted', { text: view.own.words })}
        </blockquote>
        {view.own.lookBack ? (
          <dl className={styles.looked}>
            <Looked label={t('alone.stayed')} value={view.own.lookBack.stayed} />
            <Looked label={t('alone.leftTo')} value={view.own.lookBack.left} />
          </dl>
        ) : (
          <LookBackForm place={place} />
        )}
      </section>
    )
  }
  if (sending.state !== 'none') return <SendState sending={sending} />
  if (view.stage === 'closed') return null
  if (view.begunAt === null) return <Begin place={place} />
  const secondsLeft = secondsUntil(view.begunAt + answerSeconds * 1_000, now)
  return (
    <>
      {secondsLeft === 0 ? <p role="status">{t('alone.timeUp')}</p> : null}
      <AnswerForm
        secondsLeft={secondsLeft}
        sendLabel={t('alone.next')}
        note={t('answer.without')}
        onSend={send}
      />
    </>
  )
}

function Begin({ place }: { readonly place: QuestionPlace }) {
  const t = useTranslations('stimuli.alone')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const showError = useErrorNotice()
  const join = useMutation(
    trpc.stimulus.join.mutationOptions({
      onError: showError,
      onSuccess: () => queries.invalidateQueries(trpc.stimulus.question.queryFilter(place)),
    }),
  )
  return (
    <div className={styles.begin}>
      <Button kind="primary" size="l" busy={join.isPending} onClick={() => join.mutate(place)}>
        {t('begin')}
      </Button>
      <p>{t('beginHint')}</p>
    </div>
  )
}

function Looked({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{`${value} / 5`}</dd>
    </div>
  )
}
