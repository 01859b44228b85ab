'use client'

import { NativeSelect, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '@/app/_kit/dialogs/confirm-dialog'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { takeLengths, takeLineMaxLength } from '@/domain/live-session/take/take'
import { clockText } from '@/reading/words/clock-text'

export type ProposeDialogProps = {
  fromMs: number
  markId: string | null
  note: string | null
  onClose: () => void
}

const { shortestMs, usualMs, longestMs, stepMs } = takeLengths
const lengths = Array.from(
  { length: (longestMs - shortestMs) / stepMs + 1 },
  (_, index) => shortestMs + index * stepMs,
)

/** The line that is given again and how long the take is, before it is proposed to both players. */
export function ProposeDialog({ fromMs, markId, note, onClose }: ProposeDialogProps) {
  const t = useTranslations('takes.propose')
  const { send } = useLive()
  const { advisorName, beneficiaryName } = useCast()
  const [line, setLine] = useState(note?.slice(0, takeLineMaxLength) ?? '')
  const [lengthMs, setLength] = useState(usualMs)
  return (
    <ConfirmDialog
      title={t('title')}
      body={t('body', { advisor: advisorName, beneficiary: beneficiaryName })}
      confirm={t('confirm')}
      keep={t('keep')}
      focusesChildren
      onConfirm={() =>
        void send({ type: 'proposeTake', fromMs, markId, line: line.trim() || null, lengthMs })
      }
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        label={t('line')}
        description={t('lineHint')}
        maxLength={takeLineMaxLength}
        autosize
        minRows={2}
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('length')}
        value={String(lengthMs)}
        data={lengths.map((each) => ({ value: String(each), label: clockText(each) }))}
        onChange={(event) => setLength(Number(event.currentTarget.value))}
      />
    </ConfirmDialog>
  )
}
