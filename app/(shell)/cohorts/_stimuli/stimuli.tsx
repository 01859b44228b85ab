'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { Section } from '@/app/(shell)/_shell/section'
import { LentMoments } from './lent-moments'
import { MomentDrafts } from './moment-drafts'
import { QuestionRows } from './question-rows'
import styles from './stimuli.module.css'
import { StimulusLibrary } from './stimulus-library'

/** « Et vous, là ? »: for who leads, what was put to the cohort and the library; for the others, what waits for them and what they answered. */
export function Stimuli({ cohortId }: { readonly cohortId: string }) {
  const t = useTranslations('stimuli')
  const { data: list } = useSuspenseQuery(useTRPC().stimulus.questions.queryOptions({ cohortId }))
  const { questions, leads } = list
  const toDo = questions.filter(({ isDone, answers }) => answers && !isDone)
  const done = questions.filter(({ isDone }) => isDone)
  return (
    <div className={styles.page}>
      <PageHead title={t('title')} line={leads ? t('lead.line') : t('own.line')} />
      {leads ? (
        <>
          <Section title={t('list.given')}>
            {questions.length > 0 ? (
              <QuestionRows cohortId={cohortId} list={list} questions={questions} />
            ) : (
              <p className={styles.nothing}>{t('list.nothingGiven')}</p>
            )}
            <p className={styles.see}>
              <b>{t('list.see')}</b> {t('list.seeBody')}
            </p>
          </Section>
          <LentMoments cohortId={cohortId} timeZone={list.timeZone} />
          <MomentDrafts cohortId={cohortId} timeZone={list.timeZone} />
          <StimulusLibrary cohortId={cohortId} timeZone={list.timeZone} />
        </>
      ) : (
        <>
          <Section title={t('list.toDo')}>
            {toDo.length > 0 ? (
              <QuestionRows cohortId={cohortId} list={list} questions={toDo} />
            ) : (
              <p className={styles.nothing}>{t('list.nothingToDo')}</p>
            )}
          </Section>
          {done.length > 0 ? (
            <Section title={t('list.done')}>
              <QuestionRows cohortId={cohortId} list={list} questions={done} />
            </Section>
          ) : null}
        </>
      )}
    </div>
  )
}
