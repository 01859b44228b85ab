'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { CommitmentReview } from '@/domain/live-session/commitments/commitment'
import { type CommitmentOutcome, commitmentOutcomes } from '@/domain/live-session/commitments/commitment'
import { reviewMaxLength } from '@/domain/live-session/core/command-limits'
import styles from './brought.module.css'

type ReviewFormProps = {
  commitmentId: string
  /** The commitment in words. */
  what: string
  review: CommitmentReview | undefined
}

/** Three answers, the chosen one sent at once; then a field for a word, sent with its own button. */
export function ReviewForm({ commitmentId, what, review }: ReviewFormProps) {
  const t = useTranslations('brought')
  const id = useId()
  const { send } = useLive()
  const [word, setWord] = useState(review?.text ?? '')
  const said = review?.text ?? ''
  const isSaved = word.trim() === said

  function say(outcome: CommitmentOutcome) {
    const text = word.trim() || null
    void send({ type: 'reviewCommitment', commitmentId, outcome, text })
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    if (review && !isSaved) say(review.outcome)
  }

  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <fieldset className={styles.outcomes} aria-label={t('askNamed', { what })}>
        <span aria-hidden>{t('ask')}</span>
        {commitmentOutcomes.map((outcome) => (
          <button
            key={outcome}
            type="button"
            aria-pressed={review?.outcome === outcome}
            onClick={() => say(outcome)}
          >
            {t(`outcome.${outcome}`)}
          </button>
        ))}
      </fieldset>
      {review && (
        <div className={styles.field}>
          <label htmlFor={id}>{t('word')}</label>
          <div>
            <input
              id={id}
              value={word}
              maxLength={reviewMaxLength}
              placeholder={t('wordHint')}
              autoComplete="off"
              onChange={({ target }) => setWord(target.value)}
            />
            <Button type="submit" aria-disabled={isSaved || undefined}>
              {t(isSaved && said ? 'saved' : 'save')}
            </Button>
          </div>
        </div>
      )}
    </form>
  )
}
