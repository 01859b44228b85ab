'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps, ComponentType, ReactNode, Ref } from 'react'
import { VoiceArea } from '@/app/_kit/fields/voice-area'
import { localize } from '@/domain/localized'
import { codesOf, ratedFamilies } from '@/domain/observation/grid'
import {
  type OwnRating,
  type SelfAssessment,
  selfAssessmentTextMaxLength,
  type unansweredIn,
} from '@/domain/observation/self-assessment'
import { insideSentence } from '@/reading/words/inside-sentence'
import { sayExpected } from '@/reading/words/say-expected'
import { RoomLayout } from '../frame/room-layout'
import card from '../parts/card.module.css'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import { OtherVersion } from './lazy'
import { LockPanel } from './lock-panel'
import { KeptMoment } from './moment/kept-moment'
import { RatingRow } from './rating-row'
import styles from './reflection.module.css'
import { SavedState } from './saved-state'
import type { Draft } from './use-draft'
import { useQuestions } from './use-questions'

type Props = {
  readonly draft: Draft<SelfAssessment>
  /** What the form asks for again; null until the advisor has tried to lock. */
  readonly missing: ReturnType<typeof unansweredIn> | null
  readonly check: () => boolean
  readonly lock: () => void
  readonly ref?: Ref<HTMLDivElement>
  /** What stands before the questions. */
  readonly before?: ReactNode
  /** What stands round the questions: the page of the room, unless told. */
  readonly layout?: ComponentType<ComponentProps<typeof RoomLayout>>
}

/** The grid as questions: a line for each code of a rated family and for each phase, one moment to recall, free words. */
export function SelfAssessmentForm(props: Props) {
  const { draft, missing, check, lock, ref, before, layout: Layout = RoomLayout } = props
  const t = useTranslations('reflection')
  const locale = useLocale()
  const { grid } = useLive().room
  const { beneficiaryName } = useCast()
  const questions = useQuestions()
  const { answers, change } = draft
  const rate = (key: string) => (value: OwnRating) =>
    change({ ...answers, ratings: { ...answers.ratings, [key]: value } })
  const row = (key: string) => ({
    value: answers.ratings[key],
    missing: missing?.ratings.includes(key) ?? false,
    onRate: rate(key),
  })
  return (
    <Layout narrow title={t('self.title')} lead={t('self.lead')} aside={<SavedState state={draft.state} />}>
      <div role="status" className={styles.elsewhere}>
        {draft.other !== null && <OtherVersion draft={draft} />}
      </div>
      <div ref={ref} className={styles.form}>
        {before}
        {ratedFamilies(grid).map((family) => (
          <section key={family.key} className={card.card}>
            <h2>{t('self.family', { family: insideSentence(localize(family.label, locale), locale) })}</h2>
            <p className={card.hint}>{t('self.familyHint')}</p>
            {codesOf(grid, family).map((code) => (
              <RatingRow
                key={code.key}
                label={code.label}
                help={localize(code.question ?? code.definition, locale)}
                mayLackOccasion
                {...row(code.key)}
              />
            ))}
          </section>
        ))}
        <section className={card.card}>
          <h2>{t('self.phases')}</h2>
          <p className={card.hint}>{t('self.phasesHint')}</p>
          {grid.phases.map((phase) => (
            <RatingRow
              key={phase.key}
              label={phase.label}
              help={t('self.expected', { expected: sayExpected(phase, locale) })}
              {...row(phase.key)}
            />
          ))}
        </section>
        <section className={`${card.card} ${styles.fields}`}>
          <h2>{questions.moment}</h2>
          <KeptMoment
            moment={answers.moment}
            lacksDirection={missing?.direction ?? false}
            onChange={(moment) => change({ ...answers, moment })}
          />
        </section>
        <section className={`${card.card} ${styles.fields}`}>
          <h2>{questions.freeText}</h2>
          <VoiceArea
            aria-label={questions.freeText}
            description={t('self.freeTextHint')}
            maxLength={selfAssessmentTextMaxLength}
            value={answers.freeText}
            onChange={(freeText) => change({ ...answers, freeText })}
          />
        </section>
        <LockPanel missing={countMissing(missing)} other={beneficiaryName} check={check} lock={lock} />
      </div>
    </Layout>
  )
}

function countMissing(missing: Props['missing']): number {
  return missing ? missing.ratings.length + (missing.direction ? 1 : 0) : 0
}
