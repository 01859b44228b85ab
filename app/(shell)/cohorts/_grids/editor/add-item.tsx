'use client'

import { TextInput } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { addCode } from '@/domain/observation/editing/codes'
import { addFrameItem, addPhase } from '@/domain/observation/editing/course'
import { addFamily } from '@/domain/observation/editing/families'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import styles from './grid-tree.module.css'

export type Addable = 'codes' | 'families' | 'phases' | 'frame'

type AddItemProps = { readonly part: Addable; readonly onDone: () => void }

/** Asks for the name of something new, in the reader's language; its other language is then asked for by its form. */
export function AddItem({ part, onDone }: AddItemProps) {
  const t = useTranslations('grids.editor')
  const locale = useLocale()
  const words = useGridWords()
  const { draft, selected, change, select } = useEditor()
  const [name, setName] = useState('')
  const own = draft.codes.find(({ key }) => selected.part === 'codes' && key === selected.key)?.family
  const familyKey = (selected.part === 'families' ? selected.key : own) ?? draft.families[0]?.key ?? ''
  const family = draft.families.find(({ key }) => key === familyKey)
  const label =
    part === 'codes' && family ? t('addCodeIn', { family: words.text(family.label) }) : t(`nameOf.${part}`)

  function add() {
    const text = name.trim()
    if (text === '') return
    const said = locale === 'en' ? { fr: '', en: text } : { fr: text, en: '' }
    const acts = { families: addFamily, phases: addPhase, frame: addFrameItem } as const
    const after = part === 'codes' ? addCode(draft, familyKey, said) : acts[part](draft, said)
    const known = new Set(draft[part].map(({ key }) => key))
    const added = after[part].find(({ key }) => !known.has(key))
    change(() => after)
    if (added) select(part === 'frame' ? { part, key: 'frame' } : { part, key: added.key })
    onDone()
  }

  return (
    <form
      className={styles.adding}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <TextInput
        label={label}
        maxLength={80}
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" kind="primary" size="s" disabled={name.trim() === ''}>
          {t('add')}
        </Button>
        <Button kind="ghost" size="s" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
