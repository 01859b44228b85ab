'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { Refusal } from '@/app/_kit/fields/refusal'
import type { Keeping } from '@/domain/occupancy/keeping'
import { type AskedDouble, isAnswered } from './asked-double'
import classes from './doubles.module.css'
import { KeepFields } from './keep-fields'

type KeepDialogProps = {
  doubles: readonly AskedDouble[]
  confirm: string
  isBusy: boolean
  refusal: string | null
  onKeep: (keeping: Keeping) => void
  onClose: () => void
}

/** Says what is double, and asks why both are kept; from the wall needs no reason. */
export function KeepDialog({ doubles, confirm, isBusy, refusal, onKeep, onClose }: KeepDialogProps) {
  const t = useTranslations('planning.doubles')
  const [answer, setAnswer] = useState({ reason: '', isFromWall: false })
  const [isMissing, setMissing] = useState(false)

  function keep() {
    if (!isAnswered(doubles, answer)) setMissing(true)
    else onKeep({ ...answer, occupants: doubles.map(({ occupant }) => occupant) })
    return false
  }

  return (
    <ConfirmDialog
      opened
      focusesChildren
      title={t('title', { count: doubles.length })}
      body=""
      confirm={confirm}
      keep={t('cancel')}
      busy={isBusy}
      onConfirm={keep}
      onClose={onClose}
    >
      <ul className={classes.list}>
        {doubles.map(({ key, sentence }) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
      <KeepFields
        doubles={doubles}
        answer={answer}
        isMissing={isMissing}
        onChange={(next) => {
          setAnswer(next)
          setMissing(false)
        }}
      />
      <Refusal>{refusal}</Refusal>
    </ConfirmDialog>
  )
}
