'use client'

import { IconLock } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useErrorNotice } from '@/app/_kit/text/use-error-notice'
import { useTRPC } from '@/app/_trpc/client'
import type { QuestionPlace } from '../use-question'
import styles from './look-back-form.module.css'

/** Two questions about one's own answer, which no one else reads; answering both seals it. */
export function LookBackForm({ place }: { readonly place: QuestionPlace }) {
  const t = useTranslations('stimuli.alone')
  const [stayed, setStayed] = useState<number | null>(null)
  const [left, setLeft] = useState<number | null>(null)
  const trpc = useTRPC()
  const queries = useQueryClient()
  const showError = useErrorNotice()
  const seal = useMutation(
    trpc.stimulus.lookBack.mutationOptions({
      onError: showError,
      onSuccess: () => queries.invalidateQueries(trpc.stimulus.pathFilter()),
    }),
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    if (stayed !== null && left !== null) seal.mutate({ ...place, lookBack: { stayed, left } })
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <h3>{t('lookBack')}</h3>
      <FivePoints label={t('stayed')} value={stayed} onChoose={setStayed} />
      <FivePoints label={t('leftTo')} value={left} onChoose={setLeft} />
      <Button
        type="submit"
        kind="primary"
        size="l"
        busy={seal.isPending}
        disabled={stayed === null || left === null}
      >
        <IconLock size={16} stroke={1.6} aria-hidden />
        {t('seal')}
      </Button>
      <p>{t('sealHint')}</p>
    </form>
  )
}

type FivePointsProps = {
  readonly label: string
  readonly value: number | null
  readonly onChoose: (value: number) => void
}

function FivePoints({ label, value, onChoose }: FivePointsProps) {
  const t = useTranslations('stimuli.alone')
  const id = useId()
  return (
    <fieldset className={styles.points}>
      <legend>{label}</legend>
      <div className={styles.scale}>
        {[1, 2, 3, 4, 5].map((point) => (
          <label key={point} data-chosen={value === point || undefined}>
            <input
              type="radio"
              name={id}
              value={point}
              checked={value === point}
              onChange={() => onChoose(point)}
            />
            {point}
          </label>
        ))}
      </div>
      <p className={styles.ends}>
        <span>{t('least')}</span>
        <span>{t('most')}</span>
      </p>
    </fieldset>
  )
}
