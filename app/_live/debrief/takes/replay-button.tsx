'use client'

import { IconRepeat } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { useLive } from '@/app/_live/session/live-session-provider'
import { takeLengths } from '@/domain/live-session/take/take'
import { ProposeDialog } from './lazy-forms'

type ReplayButtonProps = {
  /** Where the original begins, in interview time. */
  fromMs: number
  markId: string | null
  /** What was noted there: the line may be among it. */
  note: string | null
  label?: string
}

/** Proposes to play a moment again, where it may be played. */
export function ReplayButton({ fromMs, markId, note, label }: ReplayButtonProps) {
  const t = useTranslations('takes')
  const { can } = useLive()
  const [asking, setAsking] = useState(false)
  const from = Math.max(0, Math.round(fromMs))
  const wish = {
    type: 'proposeTake',
    fromMs: from,
    markId,
    line: null,
    lengthMs: takeLengths.usualMs,
  } as const
  if (can(wish) !== null) return null
  return (
    <>
      <Button kind="ghost" size="xs" onClick={() => setAsking(true)}>
        <IconRepeat size={14} aria-hidden />
        {label ?? t('replay')}
      </Button>
      {asking && <ProposeDialog fromMs={from} markId={markId} note={note} onClose={() => setAsking(false)} />}
    </>
  )
}
