'use client'

import { IconChevronDown, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { moveCode, orphansOf } from '@/domain/observation/editing/codes'
import { movePhase } from '@/domain/observation/editing/course'
import { moveFamily } from '@/domain/observation/editing/families'
import { hotkeyConflicts } from '@/domain/observation/editing/hotkeys'
import { valencesOf } from '@/domain/observation/grid'
import { gridBounds } from '@/domain/observation/grid-bounds'
import { mostPhases } from '@/domain/observation/phase-count'
import type { Selection } from '../desk/selection'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import { useDrawnLayout } from '../keyboard/use-drawn-layout'
import { type Addable, AddItem } from './add-item'
import styles from './grid-tree.module.css'

const icon = { size: 14, stroke: 1.5, 'aria-hidden': true } as const

/**
 * The parts of the grid in their order: phases, families with their codes, the frame. Arrow keys go through them, with Alt
 * they move the one that is open; a drag does the same.
 */
export function GridTree() {
  const t = useTranslations('grids.editor')
  const words = useGridWords()
  const { draft, faults, selected, select, change, mayWrite } = useEditor()
  const { capOf } = useDrawnLayout()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [adding, setAdding] = useState<Addable | null>(null)
  const [dragged, setDragged] = useState<Selection | null>(null)
  const [said, say] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const conflicts = hotkeyConflicts(draft)
  const orphans = orphansOf(draft)
  const isFull = (part: Addable) => draft[part].length >= most[part]
  const faultsAt = (part: string, key: string) =>
    faults.filter(({ place }) => place.part === part && place.key === key)

  function move(item: Selection, by: number) {
    const moves = { codes: moveCode, families: moveFamily, phases: movePhase } as const
    if (!mayWrite || (item.part !== 'codes' && item.part !== 'families' && item.part !== 'phases')) return
    const act = moves[item.part]
    change((now) => act(now, item.key, by))
    const after = act(draft, item.key, by)
    const own = after.codes.find(({ key }) => key === item.key)?.family
    const like = item.part === 'codes' ? after.codes.filter(({ family }) => family === own) : after[item.part]
    const place = like.findIndex(({ key }) => key === item.key) + 1
    say(t('movedTo', { name: words.nameOf(after, item.part, item.key), place, count: like.length }))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    const by = event.key === 'ArrowUp' ? -1 : 1
    if (event.altKey) {
      event.preventDefault()
      return move(selected, by)
    }
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
    const at = items.indexOf(event.target as HTMLElement)
    if (at === -1) return
    event.preventDefault()
    items[at + by]?.focus()
  }

  /** Drops the dragged item where another of its like stands. */
  function dropOn(target: Selection) {
    if (!dragged || dragged.part !== target.part || dragged.key === target.key) return setDragged(null)
    if (dragged.part === 'codes' || dragged.part === 'families' || dragged.part === 'phases') {
      const all: readonly { key: string }[] =
        dragged.part === 'codes'
          ? draft.codes.filter(
              ({ family }) => family === draft.codes.find(({ key }) => key === dragged.key)?.family,
            )
          : draft[dragged.part]
      const [from, to] = [dragged, target].map((each) => all.findIndex(({ key }) => key === each.key))
      if (from !== undefined && to !== undefined && from >= 0 && to >= 0) move(dragged, to - from)
    }
    setDragged(null)
  }

  const item = (at: Selection, name: string, before: ReactNode, after: ReactNode, level: 1 | 2) => {
    const isOpen = selected.part === at.part && selected.key === at.key
    return (
      <button
        type="button"
        data-item
        data-level={level}
        className={styles.item}
        aria-current={isOpen || undefined}
        data-faulty={faultsAt(at.part, at.key).length > 0 || undefined}
        draggable={mayWrite && at.part !== 'grid' && at.part !== 'frame'}
        onDragStart={() => setDragged(at)}
        onDragOver={(event) => dragged?.part === at.part && event.preventDefault()}
        onDrop={() => dropOn(at)}
        onDragEnd={() => setDragged(null)}
        onClick={() => select(at)}
      >
        {before}
        <span>{name}</span>
        {after}
      </button>
    )
  }
  const cap = (part: 'codes' | 'phases', key: string, hotkey: string | null) => (
    <kbd
      className={styles.cap}
      data-conflict={
        conflicts.some(({ holders }) => holders.some((each) => each.part === part && each.key === key)) ||
        undefined
      }
    >
      {hotkey === null ? '–' : capOf(hotkey)}
    </kbd>
  )
  const section = (key: string, head: ReactNode, name: string, count: number, children: ReactNode) => {
    const isClosed = closed.has(key)
    return (
      <section key={key} aria-label={name}>
        <div className={styles.section}>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={!isClosed}
            aria-label={name}
            onClick={() =>
              setClosed((all) =>
                isClosed ? new Set([...all].filter((each) => each !== key)) : new Set([...all, key]),
              )
            }
          >
            {isClosed ? <IconChevronRight {...icon} /> : <IconChevronDown {...icon} />}
          </button>
          {head}
          <span className={styles.count}>{count}</span>
        </div>
        {isClosed ? null : children}
      </section>
    )
  }

  return (
    <nav className={styles.tree} aria-label={t('tree')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of its buttons, which can all be reached. */}
      <div ref={list} className={styles.list} onKeyDown={onKeyDown}>
        {item({ part: 'grid', key: 'grid' }, t('whole'), null, null, 1)}
        {section(
          'phases',
          <h2>{t('phases')}</h2>,
          t('phases'),
          draft.phases.length,
          draft.phases.map(({ key, label, hotkey }) => (
            <div key={key}>
              {item({ part: 'phases', key }, words.text(label), null, cap('phases', key, hotkey), 2)}
            </div>
          )),
        )}
        {draft.families.map((family) => {
          const codes = draft.codes.filter((code) => code.family === family.key)
          const name = words.text(family.label)
          return section(
            family.key,
            <h2>{item({ part: 'families', key: family.key }, name, null, null, 1)}</h2>,
            name,
            codes.length,
            codes.map((code) => (
              <div key={code.key}>
                {item(
                  { part: 'codes', key: code.key },
                  words.text(code.shortLabel),
                  <CodeShape
                    shape={code.shape}
                    colour={family.colour}
                    valence={valencesOf(family)[0] ?? null}
                    size={12}
                  />,
                  cap('codes', code.key, code.hotkey),
                  2,
                )}
              </div>
            )),
          )
        })}
        {orphans.length > 0
          ? section(
              '#orphans',
              <h2>{t('orphans')}</h2>,
              t('orphans'),
              orphans.length,
              orphans.map((code) => (
                <div key={code.key}>
                  {item(
                    { part: 'codes', key: code.key },
                    words.text(code.shortLabel),
                    null,
                    cap('codes', code.key, code.hotkey),
                    2,
                  )}
                </div>
              )),
            )
          : null}
        {item(
          { part: 'frame', key: 'frame' },
          t('frame'),
          null,
          <span className={styles.count}>{draft.frame.length}</span>,
          1,
        )}
      </div>
      {mayWrite ? (
        adding ? (
          <AddItem part={adding} onDone={() => setAdding(null)} />
        ) : (
          <div className={styles.add}>
            {addable.map((part) => (
              <Button key={part} size="xs" disabled={isFull(part)} onClick={() => setAdding(part)}>
                <IconPlus {...icon} />
                {t(addWords[part])}
              </Button>
            ))}
            {addable.filter(isFull).map((part) => (
              <p key={part} className={styles.full}>
                {t(`atMost.${part}`, { count: most[part] })}
              </p>
            ))}
          </div>
        )
      ) : null}
      <HiddenText as="p" role="status">
        {said}
      </HiddenText>
    </nav>
  )
}

const addable = ['codes', 'families', 'phases', 'frame'] as const
/** Most items of each part. */
const most = { ...gridBounds, phases: mostPhases }
const addWords = { codes: 'addCode', families: 'addFamily', phases: 'addPhase', frame: 'addItem' } as const
