'use client'

import { useTranslations } from 'next-intl'
import { WithdrawWords } from '@/app/_live/parts/withdraw-words'
import { useLive } from '@/app/_live/session/live-session-provider'
import { setAsideNote } from '@/domain/live-session/words/words'
import styles from './correct.module.css'

/** One's own note that was undone or rewritten by another: it is still stored, and can still be withdrawn. */
export function SetAsideNote({ markId }: { markId: string }) {
  const t = useTranslations('thread')
  const { room, state } = useLive()
  const note = setAsideNote(state, markId, room.viewer.personId)
  if (!note) return null
  return (
    <div className={styles.aside}>
      <p>{t.rich('correct.setAside', { text: note.text ?? '', q: (chunks) => <q>{chunks}</q> })}</p>
      <WithdrawWords words={note} label={t('withdraw.note')} />
    </div>
  )
}
