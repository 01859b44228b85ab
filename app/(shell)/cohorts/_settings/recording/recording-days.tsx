'use client'

import { NumberInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { bounds } from '@/domain/retention/retention'
import type { RecordingForm } from './recording-draft'
import classes from './recording-part.module.css'

const { least, most, usual } = bounds.media

/** For how many days recordings are kept: the same length as among all others, as a field and as a slider. */
export function RecordingDays({ form }: { form: RecordingForm }) {
  const t = useTranslations('settings.recording')
  const { draft, faults, change } = form
  const days = draft.retention.media
  const set = (media: typeof days) => change({ retention: { ...draft.retention, media } })
  return (
    <div className={classes.days}>
      <NumberInput
        aria-label={t('days.label')}
        suffix={t('unit', { count: Number(days) })}
        min={least}
        max={most}
        clampBehavior="none"
        allowDecimal={false}
        value={days}
        error={faults['retention.media'] && t('days.fault', { least, most })}
        onChange={set}
      />
      <input
        type="range"
        aria-label={t('days.slide')}
        min={least}
        max={most}
        value={Number(days) || usual}
        onChange={(event) => set(Number(event.currentTarget.value))}
      />
    </div>
  )
}
