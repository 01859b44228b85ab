'use client'

import { useTranslations } from 'next-intl'
import { Tag } from '@/app/_kit/tag'
import { useDates } from '@/app/_kit/use-dates'
import { WithdrawWords } from '@/app/_live/parts/withdraw-words'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import type { Commitment, CommitmentReview } from '@/domain/live-session/state'
import { reviewOf } from '@/domain/live-session/words'
import styles from './brought.module.css'
import { ReviewForm } from './review-form'

const open = ['scheduled', 'briefing', 'debrief']
const tones = { kept: 'ok', partly: 'accent', notYet: undefined } as const

/** Each commitment with how it went, or, for its author, the way to say so. */
export function BroughtList({ commitments }: { commitments: readonly Commitment[] }) {
  const t = useTranslations('brought')
  const dates = useDates()
  const { room, state } = useLive()
  const writable = room.viewer.seat === 'advisor' && open.includes(state.stage.status)
  return (
    <ul className={styles.list}>
      {commitments.map((commitment) => {
        const { id, due } = commitment
        const how = commitment.how ?? t('erased')
        const review = reviewOf(state, id)
        return (
          <li key={id}>
            <p className={styles.what}>{commitment.what ?? t('erased')}</p>
            <p className={styles.small}>
              {t('until', { date: dates.longCalendarDate(due) })}
              {' · '}
              {t('how', { how })}
            </p>
            {writable ? <ReviewForm commitment={commitment} review={review} /> : <Reviewed review={review} />}
          </li>
        )
      })}
    </ul>
  )
}

/** How it went, in the advisor's judgement and words. */
function Reviewed({ review }: { review: CommitmentReview | undefined }) {
  const t = useTranslations('brought')
  const { state } = useLive()
  const { advisorName } = useCast()
  if (!review) return <p className={styles.small}>{t('waiting', { name: advisorName })}</p>
  const isTaken = review.text === null && state.redactions.has(review.id)
  return (
    <div className={styles.reviewed}>
      <Tag tone={tones[review.outcome]}>{t(`outcome.${review.outcome}`)}</Tag>
      {review.text && <p className={styles.word}>{review.text}</p>}
      {isTaken && <p className={styles.taken}>{t('withdrawn')}</p>}
      <WithdrawWords words={review} label={t('withdraw')} />
    </div>
  )
}
