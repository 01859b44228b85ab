'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { Row } from '@/app/_kit/layout/layout'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import type { QuestionAct } from '@/domain/stimulus/question'
import { LentGate } from '../lent-gate'
import { MomentHeard } from '../moment-heard'
import { ShownAnswers } from '../shown-answers'
import { AskedSound } from '../sound/asked-sound'
import { type QuestionPlace, secondsUntil, useQuestion } from '../use-question'
import { WhatCame } from '../what-came'
import { Withdrawn } from '../withdrawn'
import styles from './big-screen.module.css'
import { QuestionQr } from './question-qr'
import { ScreenCounts } from './screen-counts'
import { ScreenSteps } from './screen-steps'
import { useJoinAddress } from './use-join-address'

/** A question in class, as it is led on a big screen: the moment, who is there, the minute, the answers without names, what came. */
export function BigScreen({ cohortId, questionId }: QuestionPlace) {
  const t = useTranslations('stimuli')
  const { page, now, isUnread } = useQuestion({ cohortId, questionId }, 'lead')
  const { view, code } = page
  const { before, stage, answers, after, sound } = view
  const address = useJoinAddress()
  const inertUntilHydrated = useInertUntilHydrated()
  if (!before) {
    return (
      <main className={styles.page} {...inertUntilHydrated}>
        <h1 className={styles.gone}>{t('title')}</h1>
        {view.shut ? (
          <LentGate place={{ cohortId, questionId }} shut={view.shut} />
        ) : (
          <Withdrawn own={null} />
        )}
        <Row align="flex-start">
          <ButtonLink href={`/cohorts/${cohortId}/stimuli`}>{t('screen.another')}</ButtonLink>
        </Row>
      </main>
    )
  }
  const isOpen = answers !== null
  return (
    <main className={styles.page} {...inertUntilHydrated}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>{t('persona', before.persona)}</p>
        <ScreenSteps stage={stage} />
      </header>
      <div className={styles.top}>
        <MomentHeard before={before} isLarge>
          <AskedSound place={{ cohortId, questionId }} sound={sound} of="before" isLarge />
        </MomentHeard>
        <ScreenCounts view={view} codeLine={t('screen.codeLine', { address, code: code ?? '' })} />
      </div>
      <div className={styles.bottom}>
        {isOpen ? (
          <section className={styles.answers} aria-label={t('class.answers')}>
            {answers.length > 0 ? (
              <ShownAnswers answers={answers} label={t('class.answers')} isLarge />
            ) : (
              <p className={styles.shut}>{t('class.noAnswers')}</p>
            )}
            <p className={styles.drawn}>{t('class.drawn')}</p>
          </section>
        ) : (
          <section className={styles.phone}>
            {code === null ? null : <QuestionQr code={code} />}
            <div>
              <h2>{t('screen.phone', { address, code: code ?? '' })}</h2>
              <p>{t('screen.phoneBody')}</p>
            </div>
          </section>
        )}
        <div className={styles.side}>
          {after ? (
            <WhatCame after={after}>
              <AskedSound place={{ cohortId, questionId }} sound={sound} of="came" isLarge />
            </WhatCame>
          ) : (
            <div className={styles.shut}>
              <h2>{t('screen.shut')}</h2>
              <p>{t('screen.shutBody')}</p>
            </div>
          )}
          {isUnread ? (
            <p role="status" className={styles.offline}>
              {t('screen.offline')}
            </p>
          ) : null}
          <div className={styles.acts}>
            {stage === 'answering' ? (
              <span className={styles.clock} role="timer" aria-label={t('answer.leftLabel')}>
                {t('answer.left', { seconds: secondsUntil(view.closesAt ?? now, now) })}
              </span>
            ) : null}
            <Acts place={{ cohortId, questionId }} stage={stage} />
          </div>
        </div>
      </div>
    </main>
  )
}

type ActsProps = {
  readonly place: QuestionPlace
  readonly stage: ReturnType<typeof useQuestion>['page']['view']['stage']
}

const nextAct: Partial<Record<ActsProps['stage'], QuestionAct>> = {
  listening: 'ask',
  answering: 'show',
  answers: 'reveal',
}

/** The one thing to do next; at the end, the way to another moment. */
function Acts({ place, stage }: ActsProps) {
  const t = useTranslations('stimuli.screen')
  const showError = useErrorNotice()
  const act = useMutation(useTRPC().stimulus.act.mutationOptions({ onError: showError }))
  const next = nextAct[stage]
  if (!next) {
    return (
      <ButtonLink href={`/cohorts/${place.cohortId}/stimuli`} kind="primary" size="l">
        {t('another')}
      </ButtonLink>
    )
  }
  return (
    <Button
      key={next}
      kind="primary"
      size="l"
      busy={act.isPending}
      onClick={() => act.mutate({ ...place, act: next })}
    >
      {t(next)}
    </Button>
  )
}
