'use client'

import { NativeSelect } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/app/_trpc/types'
import type { GridRef } from '@/domain/cohort/cohort-settings'
import { localize } from '@/domain/localized'
import classes from './grid-picker.module.css'

type Choice = RouterOutputs['cohort']['startingGrids'][number]

type GridPickerProps = {
  readonly label: string
  readonly hint?: string
  readonly grids: readonly Choice[]
  readonly chosen: Choice
  /** The one that is saved, which its line says; null where none is. */
  readonly inUse: GridRef | null
  readonly onChoose: (grid: Choice) => void
}

const idOf = ({ key, version }: GridRef) => `${key} ${version}`

/** One grid and version of those that may be used, with what is in it. */
export function GridPicker({ label, hint, grids, chosen, inUse, onChoose }: GridPickerProps) {
  const t = useTranslations('gridChoice')
  const locale = useLocale()
  const nameOf = (grid: Choice) => {
    const title = localize(grid.title, locale)
    const isOneOfTwo = grids.some((each) => each.key === grid.key && each.version !== grid.version)
    const name = isOneOfTwo ? t('version', { title, version: grid.version }) : title
    // The chosen one stands alone in a narrow field: it is marked where another is chosen.
    return inUse && idOf(inUse) === idOf(grid) && grid !== chosen ? t('inUse', { name }) : name
  }
  const phases = chosen.phases.map((phase) => localize(phase.label, locale)).join(' · ')
  const families = chosen.families.map((family) => localize(family.label, locale)).join(' · ')
  return (
    <>
      <NativeSelect
        label={label}
        description={hint}
        data={grids.map((grid) => ({ value: idOf(grid), label: nameOf(grid) }))}
        value={idOf(chosen)}
        onChange={(event) => {
          const id = event.currentTarget.value
          const grid = grids.find((each) => idOf(each) === id)
          if (grid) onChoose(grid)
        }}
      />
      <dl className={classes.inside}>
        <div>
          <dt>{t('phases', { count: chosen.phases.length })}</dt>
          <dd>{phases}</dd>
        </div>
        <div>
          <dt>{t('codes', { count: chosen.codes })}</dt>
          <dd>{families}</dd>
        </div>
      </dl>
    </>
  )
}
