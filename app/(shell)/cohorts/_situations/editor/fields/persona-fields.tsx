'use client'

import { NumberInput, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { AsideNotes } from './aside-notes'
import { fieldId, useEditing } from './editing'
import { FieldHead } from './field-head'
import classes from './fields.module.css'
import { PairField } from './pair-field'

/** Who is played: names and age are the same in both languages, what they do is said in each. */
export function PersonaFields() {
  const t = useTranslations('situationEditor')
  const { draft, mayWrite, edit, stand } = useEditing()
  const { persona } = draft
  const at = (name: string) => ['persona', name]
  const around = (name: string) => ({ onFocus: () => stand(at(name)), onBlur: () => stand(null) })
  return (
    <div className={classes.field}>
      <FieldHead label={t('persona')} seenBy="everybody" />
      <div className={classes.persona}>
        {(['name', 'shortName'] as const).map((name) => (
          <div key={name}>
            <TextInput
              id={fieldId(at(name))}
              label={t(name)}
              description={t(`${name}Hint`)}
              maxLength={name === 'name' ? 80 : 40}
              readOnly={!mayWrite}
              value={persona[name]}
              onChange={(event) => edit(at(name), event.currentTarget.value)}
              {...around(name)}
            />
            <AsideNotes path={at(name)} />
          </div>
        ))}
        <div>
          <NumberInput
            id={fieldId(at('age'))}
            label={t('age')}
            description={t('ageHint')}
            min={0}
            max={99}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            readOnly={!mayWrite}
            value={persona.age ?? ''}
            onChange={(value) => edit(at('age'), typeof value === 'number' ? value : null)}
            {...around('age')}
          />
          <AsideNotes path={at('age')} />
        </div>
      </div>
      <p className={classes.sub}>{t('occupation')}</p>
      <PairField path={at('occupation')} text={persona.occupation} label={t('occupation')} />
    </div>
  )
}
