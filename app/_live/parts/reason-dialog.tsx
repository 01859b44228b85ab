'use client'

import { Modal, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import button from '@/app/_kit/button.module.css'
import { reasonMaxLength, reasonMinLength } from '@/domain/live-session/command'
import styles from '../frame/room.module.css'

export type ReasonDialogProps = {
  readonly title: string
  readonly body?: string
  /** The question the reason answers; the title asks it where there is no body. */
  readonly label: string
  readonly hint: string
  readonly confirm: string
  readonly keep: string
  readonly danger?: boolean
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

/** Asks once, and for a reason that others will read, before the usual course is left. */
export function ReasonDialog({ title, body, label, hint, confirm, keep, danger, ...on }: ReasonDialogProps) {
  const t = useTranslations('room')
  const [reason, setReason] = useState('')
  const [tooShort, setTooShort] = useState(false)
  return (
    <Modal opened onClose={on.onClose} title={title} centered withCloseButton={false}>
      <form
        className={styles.ask}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          const text = reason.trim()
          if (text.length < reasonMinLength) return setTooShort(true)
          on.onConfirm(text)
          on.onClose()
        }}
      >
        {body ? <p>{body}</p> : null}
        <Textarea
          data-autofocus
          {...(body ? { label } : { 'aria-label': label })}
          description={hint}
          error={tooShort ? t('reasonShort') : null}
          maxLength={reasonMaxLength}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value)
            setTooShort(false)
          }}
        />
        <div className={styles.askActions}>
          <button type="button" className={button.btn} onClick={on.onClose}>
            {keep}
          </button>
          <button type="submit" className={`${button.btn} ${danger ? button.danger : button.primary}`}>
            {confirm}
          </button>
        </div>
      </form>
    </Modal>
  )
}
