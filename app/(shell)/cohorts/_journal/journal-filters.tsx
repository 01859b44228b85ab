'use client'

import { NativeSelect } from '@mantine/core'
import { useNow, useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { DayField } from '@/app/_kit/fields/moments/day-field'
import { actKinds, type JournalFilter, wholeJournal } from '@/domain/access/journal'
import { dayOf } from '@/i18n/zoned-time'
import classes from './whole-journal.module.css'

type JournalFiltersProps = {
  people: readonly { personId: string; name: string }[]
  zone: string
  filter: JournalFilter
  onChange: (filter: JournalFilter) => void
}

/** By what the lines of a journal are chosen. */
export function JournalFilters({ people, zone, filter, onChange }: JournalFiltersProps) {
  const t = useTranslations('records.journal')
  const today = dayOf(useNow().getTime(), zone)
  const isWhole = Object.values(filter).every((each) => each === null)
  return (
    <form className={classes.filters} aria-label={t('filters')} onSubmit={(event) => event.preventDefault()}>
      <NativeSelect
        label={t('kindLabel')}
        value={filter.kind ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...filter, kind: actKinds.find((each) => each === value) ?? null })
        }
        data={[
          { value: '', label: t('everyKind') },
          ...actKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        ]}
      />
      <NativeSelect
        label={t('person')}
        value={filter.personId ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...filter, personId: value || null })}
        data={[
          { value: '', label: t('everybody') },
          ...people.map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
      />
      <DayField
        label={t('from')}
        today={today}
        value={filter.from ?? ''}
        onChange={(from) => onChange({ ...filter, from: from || null })}
      />
      <DayField
        label={t('to')}
        today={today}
        value={filter.to ?? ''}
        onChange={(to) => onChange({ ...filter, to: to || null })}
      />
      <Button disabled={isWhole} onClick={() => onChange(wholeJournal)}>
        {t('clear')}
      </Button>
    </form>
  )
}
