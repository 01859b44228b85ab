'use client'

import { IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { DayField } from '@/app/_kit/fields/moments/day-field'
import { useFieldError } from '@/app/_kit/fields/use-field-error'
import { useLive } from '@/app/_live/session/live-session-provider'
import { type CommitmentError, checkCommitment, localDay } from './check-commitment'
import styles from './commitments.module.css'

type Field = 'what' | 'due' | 'how'
type Errors = Partial<Record<Field, CommitmentError>>
const fields: readonly Field[] = ['what', 'due', 'how']

export type CommitmentFormProps = {
  /** Words to put into the first field, after what stands there; null for none. */
  pledged: string | null
  onPledged: () => void
  onTaken: () => void
}

/** Three fields, each with its own error. What was typed stays until the server has accepted it. */
export function CommitmentForm({ pledged, onPledged, onTaken }: CommitmentFormProps) {
  const t = useTranslations('debrief.commitment')
  const { send, now } = useLive()
  const form = useRef<HTMLFormElement>(null)
  const [errors, setErrors] = useState<Errors>({})
  const [due, setDue] = useState('')
  const [sending, setSending] = useState(false)

  const takePledged = useEffectEvent((words: string) => {
    const field = form.current?.querySelector<HTMLTextAreaElement>('[data-field="what"]')
    if (!field) return
    const written = field.value.trimEnd()
    if (!written.includes(words.trim())) field.value = written === '' ? words : `${written} ${words}`
    field.focus()
    field.setSelectionRange(field.value.length, field.value.length)
    onPledged()
  })
  useEffect(() => {
    if (pledged !== null) takePledged(pledged)
  }, [pledged])

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending || !form.current) return
    const data = new FormData(form.current)
    const text = (name: Field) => String(data.get(name) ?? '').trim()
    const commitment = { what: text('what'), due, how: text('how') }
    const found = checkCommitment(commitment, localDay(now()))
    setErrors(found)
    const wrong = fields.find((field) => found[field])
    if (wrong) return form.current.querySelector<HTMLElement>(`[data-field="${wrong}"]`)?.focus()
    setSending(true)
    const answer = await send({ type: 'makeCommitment', ...commitment })
    // The fact may arrive before the answer: this form is then gone, and another may be open.
    if (!form.current) return
    setSending(false)
    if (!answer.ok) return
    form.current.reset()
    setDue('')
    onTaken()
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={onSubmit}>
      <LabelledField name="what" label={t('what')} hint={t('whatHint')} error={errors.what} />
      <div className={styles.two}>
        <DueField label={t('due')} error={errors.due} today={localDay(now())} value={due} onChange={setDue} />
        <LabelledField name="how" label={t('how')} hint={t('howHint')} error={errors.how} />
      </div>
      <Button type="submit" kind="primary" aria-disabled={sending || undefined}>
        <IconCheck size={16} aria-hidden />
        {t('take')}
      </Button>
    </form>
  )
}

type LabelledFieldProps = {
  name: Field
  label: string
  hint?: string
  error: CommitmentError | undefined
}

function LabelledField({ name, label, hint, error }: LabelledFieldProps) {
  const t = useTranslations('debrief.commitment')
  const id = useId()
  const { control, sentence } = useFieldError(error && t(error), { isAlert: true })
  return (
    <div className={styles.labelled}>
      <div className={styles.field} data-error={error !== undefined || undefined}>
        <label htmlFor={id}>{label}</label>
        <textarea
          id={id}
          name={name}
          data-field={name}
          {...control}
          rows={2}
          maxLength={500}
          placeholder={hint}
        />
      </div>
      {sentence}
    </div>
  )
}

type DueFieldProps = {
  label: string
  error: CommitmentError | undefined
  today: string
  value: string
  onChange: (day: string) => void
}

function DueField({ label, error, ...day }: DueFieldProps) {
  const t = useTranslations('debrief.commitment')
  const id = useId()
  const { control, sentence } = useFieldError(error && t(error), { isAlert: true })
  return (
    <div className={styles.labelled}>
      <div className={styles.field} data-error={error !== undefined || undefined}>
        <label htmlFor={id}>{label}</label>
        <DayField id={id} data-field="due" minDate={day.today} {...control} {...day} />
      </div>
      {sentence}
    </div>
  )
}
