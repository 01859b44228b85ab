'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useUndoNotice } from '@/app/_kit/undo/use-undo-notice'
import { moveCodeToFamily, removeCode } from '@/domain/observation/editing/codes'
import type { DraftCode } from '@/domain/observation/editing/draft-grid-schema'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import styles from './forms.module.css'
import { ItemHead } from './item-head'

/** A code whose family another person removed while it was written: it goes into another one, or goes too. */
export function OrphanForm({ code }: { code: DraftCode }) {
  const t = useTranslations('grids.editor')
  const words = useGridWords()
  const { draft, change, select, mayWrite, takeBack } = useEditor()
  const offerUndo = useUndoNotice()
  const name = words.text(code.label)
  return (
    <>
      <ItemHead
        name={name}
        place={null}
        onRemove={() => {
          const act = change((now) => removeCode(now, code.key))
          select({ part: 'grid', key: 'grid' })
          offerUndo({ id: 'grid-removed', message: t('removed', { name }), onUndo: () => takeBack(act) })
        }}
      />
      <section className={styles.part}>
        <p>{t('orphan')}</p>
        <NativeSelect
          label={t('field.family')}
          disabled={!mayWrite}
          value=""
          data={[
            { value: '', label: t('orphans') },
            ...draft.families.map(({ key, label }) => ({ value: key, label: words.text(label) })),
          ]}
          onChange={({ currentTarget: { value } }) => change((now) => moveCodeToFamily(now, code.key, value))}
        />
      </section>
    </>
  )
}
