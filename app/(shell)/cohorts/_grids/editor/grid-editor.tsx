'use client'

import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { useTRPC } from '@/app/_trpc/client'
import { draftGridSchema } from '@/domain/observation/editing/draft-grid-schema'
import { ComingUse } from '../../_library/coming-use'
import type { Selection } from '../desk/selection'
import { GridEditorContext, useEditor, useGridEditor } from '../desk/use-grid-editor'
import { CodeForm } from '../forms/code-form'
import { FamilyForm } from '../forms/family-form'
import { FrameForm } from '../forms/frame-form'
import { PhaseForm } from '../forms/phase-form'
import { WholeForm } from '../forms/whole-form'
import { Keyboard } from '../keyboard/keyboard'
import { DrawnLayoutProvider } from '../keyboard/use-drawn-layout'
import { Preview } from '../preview/lazy'
import { Asides } from '../side/asides'
import { Changes } from '../side/changes'
import { Faults } from '../side/faults'
import side from '../side/side.module.css'
import styles from './editor.module.css'
import { EditorHead } from './editor-head'
import { GridTree } from './grid-tree'

/** One grid: its parts left, the one that is open in the middle over the keyboard, what is seen of it right. */
export function GridEditorScreen({ cohortId, gridKey }: { cohortId: string; gridKey: string }) {
  const editor = useGridEditor(cohortId, gridKey)
  const { mayWrite, undo, redo, selected } = editor
  const t = useTranslations('grids.editor')

  /** Ctrl Z belongs to the draft, in its fields too: what is typed there is an act like any other. */
  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
    event.preventDefault()
    if (event.shiftKey) redo()
    else undo()
  }

  return (
    <GridEditorContext value={editor}>
      <DrawnLayoutProvider>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut of the whole screen; both acts have buttons. */}
        <div className={styles.editor} onKeyDown={onKeyDown}>
          <EditorHead />
          <div className={styles.parts}>
            <GridTree />
            <div className={styles.form} key={`${selected.part}-${selected.key}`}>
              <Form selection={selected} />
            </div>
            <div className={styles.keys}>
              <Keyboard />
            </div>
            <aside className={styles.side} aria-label={t('side')}>
              <Asides />
              <Preview />
              {mayWrite ? <Faults /> : null}
              <SinceVersion />
            </aside>
          </div>
        </div>
      </DrawnLayoutProvider>
    </GridEditorContext>
  )
}

function Form({ selection: { part, key } }: { selection: Selection }) {
  switch (part) {
    case 'codes':
      return <CodeForm codeKey={key} />
    case 'families':
      return <FamilyForm familyKey={key} />
    case 'phases':
      return <PhaseForm phaseKey={key} />
    case 'frame':
      return <FrameForm />
    case 'grid':
      return <WholeForm />
    default:
      return part satisfies never
  }
}

/** The draft's changes since the latest version, or since its original, and which interviews keep which version. */
function SinceVersion() {
  const t = useTranslations('grids.editor.changes')
  const trpc = useTRPC()
  const { cohortId, item, draft, select } = useEditor()
  const { data: base } = useSuspenseQuery(
    trpc.library.gridBase.queryOptions({ cohortId, key: item.key }, { staleTime: 30_000 }),
  )
  const before = draftGridSchema.safeParse(base.content).data
  if (!before) return null
  return (
    <section className={side.card} aria-labelledby="grid-since">
      <div className={side.head}>
        <h2 id="grid-since">
          {base.copiedFrom === null
            ? t('title', { version: base.version })
            : t('titleOfCopy', { version: base.version })}
        </h2>
      </div>
      <Changes before={before} after={draft} onShow={select} />
      {base.copiedFrom === null ? (
        <p className={side.keeps}>
          {t('keeps', { held: base.held, version: base.version })}{' '}
          <ComingUse address={{ cohortId, kind: 'grid', key: item.key }} next={null} />
        </p>
      ) : null}
    </section>
  )
}
