'use client'

import { Checkbox } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { DraftGrid } from '@/domain/observation/editing/draft-grid-schema'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import styles from './forms.module.css'
import { ItemHead } from './item-head'
import { PairField } from './pair-field'

const empty = { fr: '', en: '' }

/** What is said of the grid as a whole: its title, the lanes of its timeline, the open questions of the self-assessment. */
export function WholeForm() {
  const t = useTranslations('grids.editor')
  const words = useGridWords()
  const { draft, change, mayWrite } = useEditor()
  const questions = draft.selfAssessment
  const ask = (patch: Partial<NonNullable<DraftGrid['selfAssessment']>>) =>
    change((now) => {
      const next = { moment: empty, freeText: empty, ...now.selfAssessment, ...patch }
      const isEmpty = [next.moment, next.freeText].every(({ fr, en }) => fr === '' && en === '')
      const { selfAssessment: _, ...rest } = now
      return isEmpty ? rest : { ...rest, selfAssessment: next }
    })
  return (
    <>
      <ItemHead name={words.text(draft.title)} place={null} />
      <section className={styles.part} aria-label={t('field.title')}>
        <PairField
          label={t('field.title')}
          value={draft.title}
          onChange={(title) => change((now) => ({ ...now, title }))}
        />
      </section>
      <section className={styles.part}>
        <h3>{t('part.questions')}</h3>
        <PairField
          optional={!questions}
          label={t('field.moment')}
          value={questions?.moment}
          onChange={(moment) => ask({ moment })}
        />
        <PairField
          optional={!questions}
          label={t('field.freeText')}
          value={questions?.freeText}
          onChange={(freeText) => ask({ freeText })}
        />
      </section>
      <section className={styles.part}>
        <h3>{t('field.lanes')}</h3>
        {draft.lanes.map((lane) => (
          <div key={lane.key} className={styles.row}>
            <PairField
              label={t('field.label')}
              value={lane.label}
              onChange={(label) =>
                change((now) => ({
                  ...now,
                  lanes: now.lanes.map((each) => (each.key === lane.key ? { ...each, label } : each)),
                }))
              }
            />
            <Checkbox
              size="xs"
              disabled={!mayWrite}
              label={t('field.namesMarks')}
              checked={lane.namesMarks}
              onChange={({ currentTarget: { checked } }) =>
                change((now) => ({
                  ...now,
                  lanes: now.lanes.map((each) =>
                    each.key === lane.key ? { ...each, namesMarks: checked } : each,
                  ),
                }))
              }
            />
          </div>
        ))}
      </section>
    </>
  )
}
