'use client'

import { useLocale, useTranslations } from 'next-intl'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { ratedKeys, ratingScale } from '@/domain/observation/self-assessment'
import { returnQuestions } from '@/domain/scenario/beneficiary-return'
import card from '../card.module.css'
import { useLive } from '../live-session-provider'
import { clockText } from '../timeline/clock-text'
import styles from './reflection.module.css'

/** One's own locked answers, to read. */
export function OwnAnswers() {
  const rows = useRows()
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

function useRows(): readonly Row[] {
  const t = useTranslations('reflection')
  const locale = useLocale()
  const { room, state } = useLive()
  const { grid } = room
  if (room.viewer.seat === 'beneficiary') {
    const given = state.beneficiaryReturn?.answers
    return returnQuestions.map(({ key, question }) => ({
      key,
      question: localize(question, locale),
      answer: given?.[key] ?? '',
      voice: true,
    }))
  }
  const given = state.selfAssessment
  const labels = new Map([...grid.codes, ...grid.phases].map((item) => [item.key, item.label]))
  const rated = ratedKeys(grid).map((key) => {
    const label = labels.get(key)
    const degree = ratingScale.find((each) => each.value === given?.ratings[key])
    return {
      key,
      question: label ? localize(label, locale) : key,
      answer: degree ? t('scale', { value: degree.value, label: localize(degree.label, locale) }) : '',
      voice: false,
    }
  })
  const code = given?.moment.codeKey ? codeOf(grid, given.moment.codeKey) : undefined
  const at = given?.moment.at ?? null
  const moment = [at !== null && clockText(at), given?.moment.text, code && localize(code.label, locale)]
    .filter(Boolean)
    .join(' · ')
  return [
    ...rated,
    { key: 'moment', question: t('self.moment'), answer: moment, voice: true },
    { key: 'freeText', question: t('self.freeText'), answer: given?.freeText ?? '', voice: true },
  ]
}
