'use client'

import { useTranslations } from 'next-intl'
import { AsideNotes } from './aside-notes'
import { CodeSelect } from './code-select'
import { fieldId, useEditing } from './editing'
import { PairField } from './pair-field'

/** What the situation puts to the test, and how. */
export function TrapField() {
  const t = useTranslations('situationEditor')
  const { draft, standing, mayWrite, edit, stand } = useEditing()
  const path = ['trap', 'code']
  return (
    <>
      <PairField
        path={['trap', 'how']}
        text={draft.trap.how}
        label={t('trap')}
        seenBy="supervision"
        note={
          <CodeSelect
            id={fieldId(path)}
            label={t('trained')}
            none={t('noTrained')}
            value={draft.trap.code}
            codes={standing.codes.filter(({ isTrained }) => isTrained)}
            isReadOnly={!mayWrite}
            onChoose={(key) => edit(path, key)}
            onFocus={() => stand(path)}
            onBlur={() => stand(null)}
          />
        }
      />
      <AsideNotes path={path} />
    </>
  )
}
