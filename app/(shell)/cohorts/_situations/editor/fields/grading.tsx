'use client'

import { SegmentedControl } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { Row } from '@/app/_kit/layout/layout'
import { cepLevels, difficulties } from '@/domain/scenario/grading'
import { AsideNotes } from './aside-notes'
import { fieldId, useEditing } from './editing'
import classes from './fields.module.css'

/** How hard it is and for which level of the CEP, with how often it was played. */
export function Grading() {
  const t = useTranslations('situationEditor')
  const words = useTranslations('cohort.schedule')
  const { draft, standing, mayWrite, edit } = useEditing()
  return (
    <Row gap="2 6" align="center" wraps>
      <div className={classes.choice} id={fieldId(['difficulty'])}>
        <span aria-hidden="true">{t('difficulty')}</span>
        <SegmentedControl
          size="sm"
          aria-label={t('difficulty')}
          readOnly={!mayWrite}
          value={draft.difficulty}
          data={difficulties.map((value) => ({ value, label: words(`difficulty.${value}`) }))}
          onChange={(value) => edit(['difficulty'], value)}
        />
      </div>
      <div className={classes.choice} id={fieldId(['level'])}>
        <span aria-hidden="true">{t('level')}</span>
        <SegmentedControl
          size="sm"
          aria-label={t('level')}
          readOnly={!mayWrite}
          value={String(draft.level ?? '')}
          data={[
            { value: '', label: t('noLevel') },
            ...cepLevels.map((level) => ({ value: String(level), label: String(level) })),
          ]}
          onChange={(value) => edit(['level'], value === '' ? null : Number(value))}
        />
      </div>
      <span className={classes.plays}>{t('plays', { count: standing.plays })}</span>
      <AsideNotes path={['difficulty']} />
      <AsideNotes path={['level']} />
    </Row>
  )
}
