'use client'

import { useTranslations } from 'next-intl'
import { WordsForm } from '@/app/_live/parts/words-form'
import { useLive } from '@/app/_live/session/live-session-provider'
import { createLeftDrafts } from '@/client/draft/left-drafts'
import { wordsMaxLength } from '@/domain/live-session/core/command-limits'

const leftDrafts = createLeftDrafts(wordsMaxLength)

/** Id of the field of a repair: other components move the focus to it. */
export function repairFieldId(markId: string): string {
  return `repair-${markId}`
}

type RepairFieldProps = { markId: string; before: string | null; onDone: () => void }

/** The field in which the advisor writes the repair of a breach. */
export function RepairField({ markId, before, onDone }: RepairFieldProps) {
  const t = useTranslations('thread.repair')
  const { send } = useLive()
  return (
    <WordsForm
      of={markId}
      drafts={leftDrafts}
      before={before}
      takesFocus={before !== null}
      maxLength={wordsMaxLength}
      id={repairFieldId(markId)}
      says={{ label: t('label'), hint: t('hint'), save: t('save'), cancel: t('cancel') }}
      onSave={async (text) => (await send({ type: 'writeRepair', markId, text })).ok}
      onDone={onDone}
    />
  )
}
