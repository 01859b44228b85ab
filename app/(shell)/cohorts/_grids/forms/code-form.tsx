'use client'

import { Checkbox, NativeSelect } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Row } from '@/app/_kit/layout/layout'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Tag } from '@/app/_kit/marks/tag'
import { Said } from '@/app/_kit/text/said'
import { useList } from '@/app/_kit/text/use-list'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import type { Locale, Localized } from '@/domain/localized'
import { unlikeIn } from '@/domain/observation/abbreviates'
import {
  changeCode,
  duplicateCode,
  moveCode,
  moveCodeToFamily,
  removeCode,
  toggleCount,
} from '@/domain/observation/editing/codes'
import type { DraftCode } from '@/domain/observation/editing/draft-grid-schema'
import { shapeSchema } from '@/domain/observation/family-schema'
import { valencesOf } from '@/domain/observation/grid'
import { gridBounds } from '@/domain/observation/grid-bounds'
import { directedShapes } from '@/domain/observation/grid-rules'
import { countSchema, genderSchema } from '@/domain/observation/grid-schema'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import styles from './forms.module.css'
import { ItemHead } from './item-head'
import { KeyField } from './key-field'
import { LanguageSwitch } from './language-switch'
import { OrphanForm } from './orphan-form'
import { PairField } from './pair-field'
import { TextList } from './text-list'
import { ValenceChoice } from './valence-choice'

/** One code: what it is called and means, what is noted of it, its signs, its key, its place, what figures make of it. */
export function CodeForm({ codeKey }: { codeKey: string }) {
  const t = useTranslations('grids.editor')
  const locale = useLocale()
  const words = useGridWords()
  const list = useList()
  const { draft, change, select, mayWrite, takeBack } = useEditor()
  const offerUndo = useUndoNotice()
  const [language, setLanguage] = useState<Locale>(locale === 'en' ? 'en' : 'fr')
  const code = draft.codes.find(({ key }) => key === codeKey)
  const family = draft.families.find(({ key }) => key === code?.family)
  if (!code) return null
  if (!family) return <OrphanForm code={code} />
  const siblings = draft.codes.filter((each) => each.family === family.key)
  const name = words.text(code.label)
  const unlike = unlikeIn(code)
  const [positive, negative] = valencesOf(family)
  const patch = (fields: Partial<Omit<DraftCode, 'key' | 'family' | 'valence'>>) =>
    change((now) => changeCode(now, codeKey, fields))
  const set = (field: 'label' | 'shortLabel' | 'definition' | 'hint') => (value: Localized) =>
    patch({ [field]: value })
  const setOptional = (field: 'aim' | 'question') => (value: Localized) =>
    patch({ [field]: value.fr === '' && value.en === '' ? undefined : value })

  function duplicate() {
    const twice = duplicateCode(draft, codeKey)
    const added = twice.codes.find(({ key }) => !draft.codes.some((each) => each.key === key))
    change(() => twice)
    if (added) select({ part: 'codes', key: added.key })
  }

  return (
    <>
      <ItemHead
        name={name}
        before={<CodeShape shape={code.shape} colour={family.colour} valence={positive ?? null} size={18} />}
        after={
          <Tag tone={family.colour}>
            <Said of={family.label} />
          </Tag>
        }
        place={{ at: siblings.indexOf(code), of: siblings.length }}
        onMove={(by) => change((now) => moveCode(now, codeKey, by))}
        onDuplicate={draft.codes.length < gridBounds.codes ? duplicate : undefined}
        onRemove={() => {
          const at = siblings.indexOf(code)
          const next = siblings[at + 1] ?? siblings[at - 1]
          const act = change((now) => removeCode(now, codeKey))
          select(next ? { part: 'codes', key: next.key } : { part: 'families', key: family.key })
          offerUndo({ id: 'grid-removed', message: t('removed', { name }), onUndo: () => takeBack(act) })
        }}
      />
      <section className={styles.part} aria-label={t('part.naming')}>
        <PairField label={t('field.label')} value={code.label} onChange={set('label')} />
        <PairField
          label={t('field.definition')}
          rows={2}
          value={code.definition}
          onChange={set('definition')}
        />
      </section>
      <section className={styles.part}>
        <h3>{t('part.key')}</h3>
        <KeyField
          holder={{ part: 'codes', key: codeKey }}
          name={name}
          withShift={family.valence !== 'none'}
        />
      </section>
      <section className={styles.part} aria-label={t('part.short')}>
        <PairField
          label={t('field.shortLabel')}
          help={t('help.shortLabel')}
          value={code.shortLabel}
          note={unlike.length > 0 ? t('unlike', { languages: list(unlike.map((each) => t(each))) }) : null}
          onChange={set('shortLabel')}
        />
        <PairField label={t('field.hint')} help={t('help.hint')} value={code.hint} onChange={set('hint')} />
      </section>
      <section className={styles.part}>
        <h3>
          {t('part.noting')} <small>{t('help.valence', { count: siblings.length })}</small>
        </h3>
        <ValenceChoice family={family} />
      </section>
      <section className={styles.part}>
        <Row gap="2" align="center" justify="space-between" wraps>
          <h3>
            {t('part.indicators')} <small>{t('help.indicators')}</small>
          </h3>
          <LanguageSwitch language={language} onChange={setLanguage} />
        </Row>
        <div className={styles.lists}>
          <TextList
            label={t(`direction.${positive ?? 'none'}`)}
            head={
              <>
                <CodeShape shape={code.shape} colour={family.colour} valence={positive ?? null} size={14} />
                {t(`direction.${positive ?? 'none'}`)}
              </>
            }
            tone="for"
            language={language}
            add={t('addIndicator')}
            lines={code.positiveIndicators}
            onChange={(positiveIndicators) => patch({ positiveIndicators })}
          />
          <TextList
            label={t(`direction.${negative ?? 'against'}`)}
            head={
              <>
                {negative ? (
                  <CodeShape shape={code.shape} colour={family.colour} valence={negative} size={14} />
                ) : null}
                {t(`direction.${negative ?? 'against'}`)}
              </>
            }
            tone="against"
            language={language}
            add={t('addIndicator')}
            lines={code.negativeIndicators}
            onChange={(negativeIndicators) => patch({ negativeIndicators })}
          />
        </div>
      </section>
      <section className={styles.part}>
        <h3>
          {t('part.figures')} <small>{t('countsHelp')}</small>
        </h3>
        <fieldset className={styles.counts} aria-label={t('field.countsAs')}>
          {countSchema.options.map((count) => (
            <Checkbox
              key={count}
              size="xs"
              disabled={!mayWrite}
              label={t(`count.${count}`)}
              checked={code.countsAs.includes(count)}
              onChange={() => change((now) => toggleCount(now, codeKey, count))}
            />
          ))}
        </fieldset>
      </section>
      <section className={styles.part}>
        <h3>{t('part.look')}</h3>
        <div className={styles.choices}>
          <NativeSelect
            label={t('field.family')}
            disabled={!mayWrite}
            value={family.key}
            data={draft.families.map(({ key, label }) => ({ value: key, label: words.text(label) }))}
            onChange={({ currentTarget: { value } }) =>
              change((now) => moveCodeToFamily(now, codeKey, value))
            }
          />
          {family.groups.length > 0 ? (
            <NativeSelect
              label={t('field.group')}
              disabled={!mayWrite}
              value={code.group ?? ''}
              data={family.groups.map(({ key, label }) => ({ value: key, label: words.text(label) }))}
              onChange={({ currentTarget: { value } }) => patch({ group: value })}
            />
          ) : null}
          <NativeSelect
            label={t('field.shape')}
            disabled={!mayWrite}
            value={code.shape}
            data={shapeSchema.options
              .filter((shape) => family.valence === 'none' || directedShapes.includes(shape))
              .map((value) => ({ value, label: t(`shape.${value}`) }))}
            onChange={({ currentTarget: { value } }) => patch({ shape: shapeSchema.parse(value) })}
          />
          {(['gender', 'shortGender'] as const).map((field) => (
            <NativeSelect
              key={field}
              label={t(`field.${field}`)}
              disabled={!mayWrite}
              value={code[field] ?? ''}
              data={[
                { value: '', label: t('gender.unsaid') },
                ...genderSchema.options.map((value) => ({ value, label: t(`gender.${value}`) })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                patch({ [field]: genderSchema.safeParse(value).data })
              }
            />
          ))}
        </div>
      </section>
      <section className={styles.part} aria-label={t('part.questions')}>
        {family.isRated ? (
          <PairField
            optional
            label={t('field.question')}
            help={t('help.question')}
            value={code.question}
            onChange={setOptional('question')}
          />
        ) : null}
        <PairField
          optional
          label={t('field.aim')}
          help={t('help.aim')}
          value={code.aim}
          onChange={setOptional('aim')}
        />
      </section>
    </>
  )
}
