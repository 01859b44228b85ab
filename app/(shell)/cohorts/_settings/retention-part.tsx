'use client'

import { NumberInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { useDates } from '@/app/_kit/text/use-dates'
import { useTRPC } from '@/app/_trpc/client'
import { bounds, type SettableKind, settableKinds } from '@/domain/retention/retention'
import { retentionSchema } from '@/domain/retention/retention-schema'
import { capitalised } from '@/reading/words/capitalised'
import { Forecast } from '../_retention/forecast'
import { PastPurges } from '../_retention/past-purges'
import classes from '../_retention/retention.module.css'
import { sections } from './use-sections'
import type { OpenedSettings, SettingsFormState } from './use-settings-form'

type RetentionPartProps = { cohortId: string; form: SettingsFormState; opened: OpenedSettings }

const TYPING_MS = 300

/** How long each thing is kept, and what the purge will erase under the lengths as they are typed: before anything is saved. */
export function RetentionPart({ cohortId, form, opened }: RetentionPartProps) {
  const t = useTranslations('retention')
  const { draft, faults, change } = form
  const typed = retentionSchema.safeParse(draft.retention)
  const isChanged = typed.success && settableKinds.some((kind) => typed.data[kind] !== opened.retention[kind])
  const [asked] = useDebouncedValue(isChanged ? typed.data : null, TYPING_MS)
  const options = useTRPC().retention.preview.queryOptions({ cohortId, retention: asked })
  const { data: preview } = useQuery({ ...options, placeholderData: keepPreviousData })
  const shorter = settableKinds.filter((kind) => typed.success && typed.data[kind] < opened.retention[kind])
  const faultOf = (kind: SettableKind) => {
    const { least, most, unit } = bounds[kind]
    return faults[`retention.${kind}`] && t(`fault.${unit}`, { least, most })
  }
  return (
    <FormPart anchor={sections.retention} title={t('title')} hint={t('hint')} isRoomy>
      <ul className={classes.kinds}>
        {settableKinds.map((kind) => (
          <li key={kind} className={classes.kind}>
            <div className={classes.name}>
              <b>{capitalised(t(`kind.${kind}`))}</b>
              <small>{t(`about.${kind}`)}</small>
            </div>
            <NumberInput
              aria-label={t(`lengthOf.${bounds[kind].unit}`, { kind: t(`kind.${kind}`) })}
              suffix={t(`unit.${bounds[kind].unit}`, { count: Number(draft.retention[kind]) })}
              min={bounds[kind].least}
              max={bounds[kind].most}
              clampBehavior="none"
              allowDecimal={false}
              value={draft.retention[kind]}
              error={faultOf(kind)}
              onChange={(length) => change({ retention: { ...draft.retention, [kind]: length } })}
            />
            <Forecast kind={kind} preview={preview} timeZone={opened.timeZone} />
          </li>
        ))}
      </ul>
      <Announced shorter={shorter} holdsFrom={preview?.shorterFrom} />
      <PastPurges purges={preview?.past ?? []} timeZone={opened.timeZone} />
    </FormPart>
  )
}

/** The date from which a shorter length will hold, shown before saving. Its place is reserved. */
function Announced({
  shorter,
  holdsFrom,
}: {
  shorter: readonly SettableKind[]
  holdsFrom: number | undefined
}) {
  const t = useTranslations('retention')
  // The day begins at midnight, UTC, as the purge counts it.
  const dates = useDates('UTC')
  return (
    <p className={classes.announced} role="status" data-shown={shorter.length > 0 || undefined}>
      {shorter.length > 0 && holdsFrom !== undefined
        ? t('shorter', { day: dates.longDate(holdsFrom) })
        : t('longer')}
    </p>
  )
}
