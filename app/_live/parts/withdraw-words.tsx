'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import buttons from '@/app/_kit/button.module.css'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { Words } from '@/domain/live-session/words'
import { AskOnce } from './ask-once'

/** Lets an author take back what they wrote, asked once: it cannot be undone. Nothing under other people's words. */
export function WithdrawWords({ words, label }: { words: Words; label: string }) {
  const t = useTranslations('thread.withdraw')
  const { room, can, send } = useLive()
  const [asking, setAsking] = useState(false)
  if (words.authorId !== room.viewer.personId || words.text === null) return null
  const command = { type: 'redactWords', eventId: words.id } as const
  if (can(command) !== null) return null
  return (
    <>
      <button
        type="button"
        className={`${buttons.btn} ${buttons.ghost} ${buttons.xs}`}
        aria-label={label}
        onClick={() => setAsking(true)}
      >
        {t('action')}
      </button>
      <AskOnce
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
