'use client'

import { NativeSelect, NumberInput } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Row } from '@/app/_kit/layout/layout'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import type { Locale } from '@/domain/localized'
import { changePhase, movePhase, removePhase } from '@/domain/observation/editing/course'
import { phaseRoleSchema } from '@/domain/observation/grid-schema'
import { fewestPhases } from '@/domain/observation/phase-count'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import styles from './forms.module.css'
import { ItemHead } from './item-head'
import { KeyField } from './key-field'
import { LanguageSwitch } from './language-switch'
import { PairField } from './pair-field'
import { TextList } from './text-list'

/** A phase of the interview: what it is for, when it begins, what is expected in it. */
export function PhaseForm({ phaseKey }: { phaseKey: string }) {
  const t = useTranslations('grids.editor')
  const locale = useLocale()
  const words = useGridWords()
  const { draft, change, select, mayWrite, takeBack } = useEditor()
  const offerUndo = useUndoNotice()
  const [language, setLanguage] = useState<Locale>(locale === 'en' ? 'en' : 'fr')
  const phase = draft.phases.find(({ key }) => key === phaseKey)
  if (!phase) return null
  const name = words.text(phase.label)
  const patch = (fields: Parameters<typeof changePhase>[2]) =>
    change((now) => changePhase(now, phaseKey, fields))
  return (
    <>
      <ItemHead
        name={name}
        place={{ at: draft.phases.indexOf(phase), of: draft.phases.length }}
        onMove={(by) => change((now) => movePhase(now, phaseKey, by))}
        onRemove={
          draft.phases.length > fewestPhases
            ? () => {
                const act = change((now) => removePhase(now, phaseKey))
                select({ part: 'grid', key: 'grid' })
                offerUndo({
                  id: 'grid-removed',
                  message: t('removed', { name }),
                  onUndo: () => takeBack(act),
                })
              }
            : undefined
        }
      />
      <section className={styles.part} aria-label={t('part.naming')}>
        <PairField label={t('field.label')} value={phase.label} onChange={(label) => patch({ label })} />
        <PairField
          label={t('field.opensWhen')}
          value={phase.opensWhen}
          onChange={(opensWhen) => patch({ opensWhen })}
        />
      </section>
      <section className={styles.part}>
        <Row gap="2" align="center" justify="space-between" wraps>
          <h3>{t('part.course')}</h3>
          <LanguageSwitch language={language} onChange={setLanguage} />
        </Row>
        <div className={styles.lists}>
          {(['expected', 'redFlags'] as const).map((field) => (
            <TextList
              key={field}
              label={t(`field.${field}`)}
              head={t(`field.${field}`)}
              tone={field === 'expected' ? 'for' : 'against'}
              language={language}
              add={t('addLine')}
              lines={phase[field]}
              onChange={(lines) => patch({ [field]: lines })}
            />
          ))}
        </div>
      </section>
      <section className={styles.part}>
        <h3>{t('part.key')}</h3>
        <KeyField holder={{ part: 'phases', key: phaseKey }} name={name} withShift={false} />
      </section>
      <section className={styles.part}>
        <h3>{t('part.look')}</h3>
        <div className={styles.choices}>
          <NativeSelect
            label={t('field.role')}
            disabled={!mayWrite}
            value={phase.role ?? ''}
            data={[
              ...(phase.role ? [] : [{ value: '', label: t('role.unsaid') }]),
              ...phaseRoleSchema.options.map((value) => ({ value, label: t(`role.${value}`) })),
            ]}
            onChange={({ currentTarget: { value } }) => {
              const role = phaseRoleSchema.safeParse(value).data
              if (role) patch({ role })
            }}
          />
          <NumberInput
            label={t('field.minutes')}
            disabled={!mayWrite}
            min={1}
            max={120}
            clampBehavior="strict"
            allowDecimal={false}
            value={phase.minutes ?? ''}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 1) patch({ minutes: value })
            }}
          />
        </div>
      </section>
    </>
  )
}
