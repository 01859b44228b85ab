'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useFieldError } from '@/app/_kit/fields/use-field-error'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { mostWords } from '@/domain/stimulus/answer'
import styles from './answer-form.module.css'

type AnswerFormProps = {
  /** Whole seconds that are left; at 0 what is written leaves by itself. */
  readonly secondsLeft: number
  readonly sendLabel: string
  readonly note: string
  readonly onSend: (words: string | null) => void
}

/** The exact words one would say, or a silence. What is written when the minute ends is sent as it stands. */
export function AnswerForm({ secondsLeft, sendLabel, note, onSend }: AnswerFormProps) {
  const t = useTranslations('stimuli.answer')
  const inertUntilHydrated = useInertUntilHydrated()
  const [words, setWords] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const { control, sentence } = useFieldError(isEmpty && t('empty'))
  const written = words.trim()
  const isOver = secondsLeft === 0
  const wasSent = useRef(false)

  useEffect(() => {
    if (!isOver || written === '' || wasSent.current) return
    wasSent.current = true
    onSend(written)
  }, [isOver, written, onSend])

  function submit(event: FormEvent) {
    event.preventDefault()
    setEmpty(written === '')
    if (written === '') field.current?.focus()
    else onSend(written)
  }

  return (
    <form {...inertUntilHydrated} className={styles.form} noValidate onSubmit={submit}>
      <div className={styles.head}>
        <label htmlFor={id}>{t('label')}</label>
        <span
          className={styles.clock}
          role="timer"
          aria-label={t('leftLabel')}
          data-short={secondsLeft <= 10 || undefined}
        >
          {t('left', { seconds: secondsLeft })}
        </span>
      </div>
      <div className={styles.field}>
        <textarea
          {...control}
          ref={field}
          id={id}
          rows={3}
          maxLength={mostWords}
          value={words}
          readOnly={isOver}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setEmpty(false)
          }}
        />
        <p className={styles.under}>
          <span>{t('hint')}</span>
          <span>{t('count', { count: words.length, most: mostWords })}</span>
        </p>
      </div>
      {sentence}
      <div className={styles.silence}>
        <span>{t('orSilence')}</span>
        <Button size="l" onClick={() => onSend(null)}>
          {t('silence')}
        </Button>
      </div>
      <div className={styles.foot}>
        <Button type="submit" kind="primary" size="l" disabled={isOver}>
          {sendLabel}
        </Button>
        <p>{note}</p>
      </div>
    </form>
  )
}
