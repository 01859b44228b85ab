'use client'

import { useTranslations } from 'next-intl'
import { FormPart } from '@/app/_kit/fields/form-part'
import { GridPicker } from '../_grid/grid-picker'
import classes from './settings.module.css'
import type { SettingsFormState } from './use-settings-form'

/** What coming interviews are annotated with, and what follows from another choice. */
export function GridPart({ form }: { form: SettingsFormState }) {
  const t = useTranslations('gridChoice')
  const { grid, grids, gridNow, chooseGrid } = form
  const isOther = grid.key !== gridNow.key || grid.version !== gridNow.version
  return (
    <FormPart anchor="grid" title={t('title')} hint={t('hint')}>
      <div className={classes.name}>
        <GridPicker label={t('label')} grids={grids} chosen={grid} inUse={gridNow} onChoose={chooseGrid} />
      </div>
      <p className={classes.followed} role="status">
        {isOther ? t('follows') : ''}
      </p>
    </FormPart>
  )
}
