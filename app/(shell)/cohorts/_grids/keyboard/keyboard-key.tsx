'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import type { DraftCode, DraftGrid } from '@/domain/observation/editing/draft-grid-schema'
import {
  type HotkeyHolder,
  hotkeyClaims,
  hotkeyConflicts,
  isSame,
  mayBeOn,
  rivalsOf,
  withHotkey,
} from '@/domain/observation/editing/hotkeys'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import { abbreviated } from './abbreviated'
import styles from './keyboard-key.module.css'
import { useConsoleUses } from './use-console-uses'
import { useDrawnLayout } from './use-drawn-layout'

/** One key: what the grid or the console uses it for, whether two claim it, or that it is free for what is selected. */
export function KeyboardKey({ code }: { code: string }) {
  const t = useTranslations('grids.editor.keyboard')
  const words = useGridWords()
  const { draft, selected, select, change, mayWrite } = useEditor()
  const { capOf } = useDrawnLayout()
  const consoleUse = useConsoleUses()
  const use = consoleUse(code)
  const cap = capOf(code)
  const plain = hotkeyClaims(draft).filter(({ hotkey, shift }) => hotkey === code && !shift)
  const holders = plain.map(({ holder }) => holder)
  const conflict = hotkeyConflicts(draft).find(({ hotkey }) => hotkey === code)
  const [holder] = holders
  const item = holder && itemOf(draft, holder)
  const own = selectedHolder(selected)
  const isOwn = own !== null && holders.some((each) => isSame(each, own))

  if (conflict)
    return (
      <li className={styles.cell} data-wide={isWide(code) || undefined}>
        <button
          type="button"
          className={styles.key}
          data-state="conflict"
          aria-current={isOwn || undefined}
          aria-label={t('conflictOf', { key: cap, names: words.holders(draft, conflict.holders) })}
          onClick={() => {
            const next = conflict.holders.find((each) => !own || !isSame(each, own))
            if (next)
              select(next.part === 'frame' ? { part: 'frame', key: 'frame' } : { ...next, part: next.part })
          }}
        >
          <b>{cap}</b>
          <span>{t('twoCodes', { count: conflict.holders.length })}</span>
        </button>
      </li>
    )
  if (holder && item)
    return (
      <li className={styles.cell}>
        <button
          type="button"
          className={styles.key}
          data-state={item.colour ? 'code' : 'phase'}
          data-colour={item.colour}
          title={words.text(item.label)}
          aria-current={isOwn || undefined}
          aria-label={t('holds', { key: cap, names: words.holders(draft, holders) })}
          onClick={() =>
            select(
              holder.part === 'frame' ? { part: 'frame', key: 'frame' } : { ...holder, part: holder.part },
            )
          }
        >
          <b>{cap}</b>
          {item.code ? (
            <CodeShape
              shape={item.code.shape}
              colour={item.colour}
              valence={positiveOf(item.code.valence)}
              size={12}
            />
          ) : null}
          <span>{abbreviated(words.text(item.label))}</span>
        </button>
      </li>
    )
  const mayGive =
    mayWrite &&
    own !== null &&
    own.part !== 'frame' &&
    mayBeOn(own.part, code) &&
    rivalsOf(withHotkey(draft, own, code), own).length === 0
  if (use)
    return (
      <li className={styles.cell} data-wide={isWide(code) || undefined}>
        <span
          className={styles.key}
          title={use}
          data-state={code.startsWith('Digit') && code !== 'Digit0' ? 'cue' : 'console'}
        >
          <b aria-hidden="true">{signs[code] ?? cap}</b>
          <span>{abbreviated(use)}</span>
        </span>
      </li>
    )
  return (
    <li className={styles.cell} data-wide={isWide(code) || undefined}>
      <button
        type="button"
        className={styles.key}
        data-state="free"
        data-offered={mayGive || undefined}
        disabled={!mayGive}
        aria-label={
          mayGive && own
            ? t('assign', { key: cap, name: words.nameOf(draft, own.part, own.key) })
            : t('isFree', { key: cap })
        }
        onClick={() => own && change((now) => withHotkey(now, own, code))}
      >
        <b>{cap}</b>
        <span>{mayGive ? t('free') : ''}</span>
      </button>
    </li>
  )
}

/** What is drawn on keys that write no letter. */
const signs: Readonly<Record<string, string>> = { Enter: '↵', ShiftLeft: '⇧', ShiftRight: '⇧' }

function isWide(code: string): boolean {
  return ['Backspace', 'Enter', 'Backslash', 'ShiftLeft', 'ShiftRight'].includes(code)
}

function selectedHolder({ part, key }: { part: string; key: string }): HotkeyHolder | null {
  return part === 'codes' || part === 'phases' ? { part, key } : null
}

function itemOf(draft: DraftGrid, { part, key }: HotkeyHolder) {
  if (part !== 'codes') {
    const item = draft[part].find((each) => each.key === key)
    return item ? { label: item.label, code: null, colour: undefined } : null
  }
  const code: DraftCode | undefined = draft.codes.find((each) => each.key === key)
  const colour = draft.families.find((each) => each.key === code?.family)?.colour
  return code ? { label: code.shortLabel, code, colour } : null
}

/** The good direction of a valence, by which its shape is drawn; null where it has none. */
export function positiveOf(valence: DraftCode['valence']) {
  return valence === 'demonstratedMissed' ? 'demonstrated' : valence === 'upheldBreached' ? 'upheld' : null
}
