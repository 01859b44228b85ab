'use client'

import { useTranslations } from 'next-intl'
import { Tag } from '@/app/_kit/marks/tag'
import { WithdrawWords } from '@/app/_live/parts/withdraw-words'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useInterview } from '@/app/_live/session/use-interview'
import { useReaderWords } from '@/app/_live/session/use-reader-words'
import type { Commitment } from '@/domain/live-session/commitments/commitment'
import { reviewOf } from '@/domain/live-session/words/words'
import { readReview, sayCommitment } from '@/reading/talk/commitments'
import styles from './brought.module.css'
import { ReviewForm } from './review-form'

const tones = { kept: 'ok', partly: 'accent', notYet: undefined } as const

/** Each commitment with how it went; its author gets the form to say so. */
export function BroughtList({ commitments }: { commitments: readonly Commitment[] }) {
  const words = useReaderWords()
  const { state, can } = useLive()
  return (
    <ul className={styles.list}>
      {commitments.map((commitment) => {
        const { id } = commitment
        const { what, terms } = sayCommitment(words, commitment)
        const mayReview =
          can({ type: 'reviewCommitment', commitmentId: id, outcome: 'kept', text: null }) === null
        return (
          <li key={id}>
            <p className={styles.what}>{what}</p>
            <p className={styles.small}>{terms}</p>
            {mayReview ? (
              <ReviewForm commitmentId={id} what={what} review={reviewOf(state, id)} />
            ) : (
              <Reviewed commitmentId={id} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** How it went, in the advisor's judgement and words. */
function Reviewed({ commitmentId }: { commitmentId: string }) {
  const t = useTranslations('brought')
  const interview = useInterview()
  const read = readReview(interview, commitmentId)
  if (!read) return <p className={styles.small}>{t('waiting', { name: interview.cast.advisorName })}</p>
  const { review, outcome, isTaken } = read
  return (
    <div className={styles.reviewed}>
      <Tag tone={tones[review.outcome]}>{outcome}</Tag>
      {review.text && <p className={styles.word}>{review.text}</p>}
      {isTaken && <p className={styles.taken}>{interview.words.t('thread.withdrawn')}</p>}
      <WithdrawWords words={review} label={t('withdraw')} />
    </div>
  )
}
