'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { reasonMaxLength, reasonMinLength } from '@/domain/live-session/core/command-limits'
import { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog'

export type ReasonDialogProps = Omit<ConfirmDialogProps, 'onConfirm' | 'children' | 'focusesChildren'> & {
  /** The question the reason answers; the title asks it where there is no body. */
  readonly label: string
  readonly hint?: string
  readonly isOptional?: boolean
  /** Gets the reason without spaces around it; empty only where it is optional. The dialog then closes, unless this answers false. */
  readonly onConfirm: (reason: string) => unknown
}

/** Asks once, and for a reason that others will read. */
export function ReasonDialog({ label, hint, isOptional = false, onConfirm, ...dialog }: ReasonDialogProps) {
  const t = useTranslations('common')
  const [reason, setReason] = useState('')
  const [isTooShort, setTooShort] = useState(false)

  function confirm() {
    const text = reason.trim()
    if (isOptional || text.length >= reasonMinLength) return onConfirm(text)
    setTooShort(true)
    return false
  }

  return (
    <ConfirmDialog {...dialog} focusesChildren={!isOptional} onConfirm={confirm}>
      <Textarea
        data-autofocus={isOptional ? undefined : true}
        {...(dialog.body ? { label } : { 'aria-label': label })}
        description={hint}
        error={isTooShort ? t('reasonShort') : null}
        maxLength={reasonMaxLength}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setTooShort(false)
        }}
      />
    </ConfirmDialog>
  )
}
