'use client'

import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import { ownerKinds } from '@/domain/library/item'
import { localize } from '@/domain/localized'
import { cepLevels, difficulties } from '@/domain/scenario/grading'
import { type Asked, type Library, uses } from './asked'
import classes from './situations.module.css'
import type { View } from './use-asked'

type FiltersProps = {
  library: Library
  asked: Asked
  view: View
  onAsk: (part: Partial<Asked>) => void
  onShow: (view: View) => void
}

type Choice = { part: keyof Asked; any: string; data: { value: string; label: string }[] }

/** The search, one field for each thing one may ask for, and how the list is shown. */
export function Filters({ library, asked, view, onAsk, onShow }: FiltersProps) {
  const t = useTranslations('situations')
  const words = useTranslations('cohort.schedule')
  const owners = useTranslations('library')
  const locale = useLocale()
  const choices: Choice[] = [
    {
      part: 'owner',
      any: t('any.owner'),
      data: ownerKinds.map((value) => ({ value, label: owners(`owner.${value}`) })),
    },
    {
      part: 'difficulty',
      any: t('any.difficulty'),
      data: difficulties.map((value) => ({ value, label: words(`difficulty.${value}`) })),
    },
    {
      part: 'trains',
      any: t('any.trains'),
      data: library.trainable.map(({ key, label }) => ({ value: key, label: localize(label, locale) })),
    },
    {
      part: 'level',
      any: t('any.level'),
      data: cepLevels.map((level) => ({
        value: String(level),
        label: t('levelLong', { level: String(level) }),
      })),
    },
    {
      part: 'use',
      any: t('any.use'),
      data: uses.map((value) => ({ value, label: t(`use.${value}`) })),
    },
    {
      part: 'person',
      any: t('any.person'),
      data: library.members
        .filter(({ mayAdvise }) => mayAdvise)
        .map(({ personId, name }) => ({ value: personId, label: name })),
    },
  ]
  return (
    <search className={classes.filters} aria-label={t('filters')}>
      <TextInput
        type="search"
        className={classes.search}
        aria-label={t('search')}
        placeholder={t('searchShort')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
        autoComplete="off"
        value={asked.words}
        onChange={(event) => onAsk({ words: event.currentTarget.value })}
      />
      {choices.map(({ part, any, data }) => (
        <NativeSelect
          key={part}
          className={classes.choice}
          data-chosen={asked[part] !== '' || undefined}
          aria-label={t(`by.${part}`)}
          value={asked[part]}
          data={[{ value: '', label: any }, ...data]}
          onChange={(event) => onAsk({ [part]: event.currentTarget.value })}
        />
      ))}
      <SegmentedControl
        className={classes.views}
        size="sm"
        aria-label={t('shownAs')}
        value={view}
        data={[
          { value: 'cards', label: t('cards') },
          { value: 'table', label: t('table') },
        ]}
        onChange={(value) => onShow(value === 'table' ? 'table' : 'cards')}
      />
    </search>
  )
}
