'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { HourField } from '@/app/_kit/fields/moments/hour-field'
import { Row } from '@/app/_kit/layout/layout'
import type { RouterOutputs } from '@/app/_trpc/types'
import { momentOf } from '@/i18n/zoned-time'
import type { Words } from '../_board/state/use-words'
import classes from './absence-form.module.css'
import { type AbsenceDraft, daysAhead, type Part, peopleIn } from './draft'

type AbsenceFormProps = {
  board: RouterOutputs['round']['board']
  words: Words
  draft: AbsenceDraft
  now: number
  counts: { missing: number; others: number } | null
  onChange: (draft: AbsenceDraft) => void
}

const parts: readonly Part[] = ['day', 'morning', 'afternoon', 'hours']

/** One sentence as a form: who cannot come, on which day, when. */
export function AbsenceForm({ board, words, draft, now, counts, onChange }: AbsenceFormProps) {
  const t = useTranslations('roundAbsence.form')
  const { supervisors, learners } = peopleIn(board)
  const options = (ids: readonly string[]) =>
    ids
      .map((value) => ({ value, label: words.name(value) }))
      .sort((one, other) => one.label.localeCompare(other.label))
  const days = daysAhead(board, now)
  const isSupervisor = supervisors.includes(draft.personId)
  const set = (part: Partial<AbsenceDraft>) => onChange({ ...draft, ...part })
  return (
    <section className={classes.form} aria-label={t('label')}>
      <NativeSelect
        aria-label={t('who')}
        value={draft.personId}
        data={[
          { group: t('supervisors'), items: options(supervisors) },
          { group: t('learners'), items: options(learners) },
        ]}
        onChange={(event) => set({ personId: event.currentTarget.value })}
      />
      <span>{t(isSupervisor ? 'cannotSupervise' : 'cannotCome')}</span>
      <NativeSelect
        aria-label={t('day')}
        value={draft.day}
        data={days.map((day) => ({
          value: day,
          label: words.fullDay(momentOf(day, '12:00', board.timeZone) ?? now),
        }))}
        onChange={(event) => set({ day: event.currentTarget.value })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of buttons everywhere. */}
      <div className={classes.parts} role="group" aria-label={t('when')}>
        {parts.map((part) => (
          <button key={part} type="button" aria-pressed={part === draft.part} onClick={() => set({ part })}>
            {t(`part.${part}`)}
          </button>
        ))}
      </div>
      {draft.part === 'hours' && (
        <Row as="span" gap="2">
          <HourField label={t('from')} value={draft.from} onChange={(from) => set({ from })} />
          <HourField label={t('until')} value={draft.until} onChange={(until) => set({ until })} />
        </Row>
      )}
      {counts && <p className={classes.counts}>{t('counts', counts)}</p>}
    </section>
  )
}
