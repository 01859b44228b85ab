'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useTRPC } from '@/app/_trpc/client'
import { AnswerForm } from './answer-form'
import styles from './class-answer.module.css'
import { LentGate } from './lent-gate'
import { MomentHeard } from './moment-heard'
import { SendState } from './send-state'
import { ShownAnswers } from './shown-answers'
import { type QuestionPage, type QuestionPlace, secondsUntil, useQuestion } from './use-question'
import { useSendAnswer } from './use-send-answer'
import { WhatCame } from './what-came'
import { Withdrawn } from './withdrawn'

/** A question in class, on the phone of one who answers: the moment, a minute to write, then what all have written and what came. */
export function ClassAnswer({ cohortId, questionId }: QuestionPlace) {
  const t = useTranslations('stimuli')
  const { page, now } = useQuestion({ cohortId, questionId }, 'members')
  const { before, counts } = page.view
  useJoin({ cohortId, questionId }, page)
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{t('title')}</h1>
          {before ? <p>{t('persona', before.persona)}</p> : null}
        </div>
        {counts ? (
          <p className={styles.counts}>
            <span aria-hidden>{t('class.counted', counts)}</span>
            <HiddenText>{t('class.countedLong', counts)}</HiddenText>
          </p>
        ) : null}
      </header>
      {before ? <MomentHeard before={before} /> : null}
      {page.view.shut ? (
        <LentGate place={{ cohortId, questionId }} shut={page.view.shut} />
      ) : (
        <Stage place={{ cohortId, questionId }} page={page} now={now} />
      )}
      <ButtonLink href={`/cohorts/${cohortId}/stimuli`} kind="ghost" className={styles.back}>
        {t('class.back')}
      </ButtonLink>
    </main>
  )
}

/** Tells once that this person is there, where they are counted: before the answers are open. */
function useJoin({ cohortId, questionId }: QuestionPlace, page: QuestionPage) {
  const { mutate } = useMutation(useTRPC().stimulus.join.mutationOptions({ retry: 20, retryDelay: 1_000 }))
  const isExpected =
    page.answers &&
    page.view.shut === null &&
    page.view.begunAt === null &&
    ['listening', 'answering'].includes(page.view.stage)
  const joined = useRef(false)
  useEffect(() => {
    if (!isExpected || joined.current) return
    joined.current = true
    mutate({ cohortId, questionId })
  }, [mutate, isExpected, cohortId, questionId])
}

type StageProps = { readonly place: QuestionPlace; readonly page: QuestionPage; readonly now: number }

function Stage({ place, page, now }: StageProps) {
  const t = useTranslations('stimuli')
  const { view, meId } = page
  const { sending, send } = useSendAnswer(place, meId)
  if (view.own === null && sending.state !== 'none') return <SendState sending={sending} />
  switch (view.stage) {
    case 'withdrawn':
      return <Withdrawn own={view.own} />
    case 'listening':
      return (
        <section className={styles.card}>
          <h2>{t('class.listening')}</h2>
          <p>{t('class.listeningBody')}</p>
        </section>
      )
    case 'answering':
      if (view.own) {
        return (
          <section className={styles.card}>
            <h2>{t('class.sent')}</h2>
            <HiddenText role="status">{t('class.sent')}</HiddenText>
            <blockquote>
              {view.own.words === null ? t('class.silence') : t('quoted', { text: view.own.words })}
            </blockquote>
            <p>{t('class.sentBody')}</p>
          </section>
        )
      }
      return page.answers ? (
        <AnswerForm
          secondsLeft={secondsUntil(view.closesAt ?? now, now)}
          sendLabel={t('answer.send')}
          note={t('answer.without')}
          onSend={send}
        />
      ) : null
    default:
      return <Opened page={page} />
  }
}

function Opened({ page: { view, answers: isAsked } }: { readonly page: QuestionPage }) {
  const t = useTranslations('stimuli')
  return (
    <>
      {view.after ? <WhatCame after={view.after} /> : null}
      <section className={styles.answers} aria-label={t('class.answers')}>
        <h2>{t('class.answers')}</h2>
        <p>{t('class.drawn')}</p>
        {view.own === null && isAsked ? <p>{t('class.noAnswer')}</p> : null}
        {view.answers && view.answers.length > 0 ? (
          <ShownAnswers answers={view.answers} label={t('class.answers')} />
        ) : (
          <p>{t('class.noAnswers')}</p>
        )}
      </section>
    </>
  )
}
