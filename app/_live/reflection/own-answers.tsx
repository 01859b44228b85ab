'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '@/app/_kit/text/disclosure'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import {
  keepsMoment,
  noOccasion,
  ratedKeys,
  ratingScale,
  type SelfAssessment,
} from '@/domain/observation/self-assessment'
import { type BeneficiaryReturn, returnQuestions } from '@/domain/scenario/beneficiary-return'
import { clockText } from '@/reading/words/clock-text'
import card from '../parts/card.module.css'
import { useLive } from '../session/live-session-provider'
import styles from './reflection.module.css'
import { useQuestions } from './use-questions'

type Answers = SelfAssessment | BeneficiaryReturn

/** The answers that are locked, folded until somebody asks for them. */
export function AnswersFold() {
  const t = useTranslations('reflection')
  return (
    <Disclosure className={card.card} title={t('locked.mine')}>
      <OwnAnswers />
    </Disclosure>
  )
}

type OwnAnswersProps = { of?: Answers | null }

/** One's own answers, read-only: those that are locked, or another version. */
export function OwnAnswers({ of }: OwnAnswersProps) {
  const { room, state } = useLive()
  const locked = room.viewer.seat === 'beneficiary' ? state.beneficiaryReturn : state.selfAssessment
  const rows = useRows(of ?? locked)
  const t = useTranslations('reflection')
  return (
    <dl className={styles.answers}>
      {rows.map(({ key, question, answer, voice }) => (
        <div key={key} data-short={!voice || undefined}>
          <dt>{question}</dt>
          <dd className={voice && answer ? card.voice : undefined}>{answer || t('empty')}</dd>
        </div>
      ))}
    </dl>
  )
}

type Row = {
  readonly key: string
  readonly question: string
  readonly answer: string
  readonly voice: boolean
}

function useRows(given: Answers | null): readonly Row[] {
  const t = useTranslations('reflection')
  const how = useTranslations('timeline.direction')
  const locale = useLocale()
  const questions = useQuestions()
  const { grid, viewer } = useLive().room
  if (viewer.seat === 'beneficiary') {
    const said = given !== null && 'answers' in given ? given.answers : null
    return returnQuestions.map(({ key, question }) => ({
      key,
      question: localize(question, locale),
      answer: said?.[key] ?? '',
      voice: true,
    }))
  }
  const said = given !== null && 'ratings' in given ? given : null
  const labels = new Map([...grid.codes, ...grid.phases].map((item) => [item.key, item.label]))
  const rated = ratedKeys(grid).map((key) => {
    const label = labels.get(key)
    const rating = said?.ratings[key]
    const degree = ratingScale.find((each) => each.value === rating)
    const none = rating === noOccasion ? t('noOccasion') : ''
    return {
      key,
      question: label ? localize(label, locale) : key,
      answer: degree ? t('scale', { value: degree.value, label: localize(degree.label, locale) }) : none,
      voice: false,
    }
  })
  const code = said?.moment.codeKey ? codeOf(grid, said.moment.codeKey) : undefined
  const at = said?.moment.at ?? null
  const direction = said && keepsMoment(said) && how(said.moment.direction ?? 'unsaid')
  const moment = [
    at !== null && clockText(at),
    direction,
    said?.moment.text,
    code && localize(code.label, locale),
  ]
    .filter(Boolean)
    .join(' · ')
  return [
    ...rated,
    { key: 'moment', question: questions.moment, answer: moment, voice: true },
    { key: 'freeText', question: questions.freeText, answer: said?.freeText ?? '', voice: true },
  ]
}
