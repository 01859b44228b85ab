'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { Words } from '@/domain/live-session/words/words'

/** Lets an author withdraw their words after a confirmation; nothing for other readers. */
export function WithdrawWords({ words, label }: { words: Words; label: string }) {
  const t = useTranslations('thread.withdraw')
  const { room, can, send } = useLive()
  const [asking, setAsking] = useState(false)
  if (words.authorId !== room.viewer.personId || words.text === null) return null
  const command = { type: 'redactWords', eventId: words.id } as const
  if (can(command) !== null) return null
  return (
    <>
      <Button kind="ghost" size="xs" aria-label={label} onClick={() => setAsking(true)}>
        {t('action')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('title')}
        body={t('body')}
        confirm={t('confirm')}
        keep={t('keep')}
        danger
        onConfirm={() => void send(command)}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
