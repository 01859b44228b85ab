'use client'

import { useTranslations } from 'next-intl'
import { WordsForm } from '@/app/_live/parts/words-form'
import { useLive } from '@/app/_live/session/live-session-provider'
import { createLeftDrafts } from '@/client/draft/left-drafts'
import { noteMaxLength } from '@/domain/live-session/core/command-limits'
import type { Mark } from '@/domain/live-session/marking/annotations'
import styles from './correct.module.css'

const leftDrafts = createLeftDrafts(noteMaxLength)

/** The note of a mark; an empty one deletes it. */
export function NoteField({ mark, onDone }: { mark: Pick<Mark, 'id' | 'note'>; onDone: () => void }) {
  const t = useTranslations('thread.correct')
  const { send } = useLive()
  return (
    <div className={styles.note}>
      <WordsForm
        of={mark.id}
        drafts={leftDrafts}
        before={mark.note ?? ''}
        takesFocus
        mayBeEmpty
        maxLength={noteMaxLength}
        says={{ label: t('noteLabel'), hint: t('notePlaceholder'), save: t('save'), cancel: t('cancel') }}
        onSave={async (text) => (await send({ type: 'noteMark', markId: mark.id, text })).ok}
        onDone={onDone}
      />
    </div>
  )
}
