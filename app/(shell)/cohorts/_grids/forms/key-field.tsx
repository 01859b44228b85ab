'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useList } from '@/app/_kit/text/use-list'
import {
  freeHotkeys,
  type HotkeyHolder,
  hotkeyConflicts,
  hotkeyOf,
  isSame,
  mayBeOn,
  swapHotkeys,
  withHotkey,
} from '@/domain/observation/editing/hotkeys'
import { useEditor } from '../desk/use-grid-editor'
import { useGridWords } from '../desk/use-grid-words'
import { nearest } from '../keyboard/places'
import { useConsoleUses } from '../keyboard/use-console-uses'
import { useDrawnLayout } from '../keyboard/use-drawn-layout'
import styles from './key-field.module.css'

/** How many free keys are named. */
const mostNamed = 5
const leaves = ['Tab', 'Escape', 'Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']

type KeyFieldProps = { readonly holder: HotkeyHolder; readonly name: string; readonly withShift: boolean }

/** The key of an item: given by pressing it, with what stands in the way and the ways out of it. */
export function KeyField({ holder, name, withShift }: KeyFieldProps) {
  const t = useTranslations('grids.editor.key')
  const list = useList()
  const words = useGridWords()
  const { draft, change, mayWrite } = useEditor()
  const { capOf } = useDrawnLayout()
  const consoleUse = useConsoleUses()
  const [refused, setRefused] = useState<string | null>(null)
  const [said, say] = useState('')
  /** The place it had before the one that was pressed. */
  const [former, setFormer] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const hotkey = hotkeyOf(draft, holder)
  const conflicts = hotkeyConflicts(draft).filter(({ holders }) =>
    holders.some((each) => isSame(each, holder)),
  )
  const [conflict] = conflicts
  const rivals = conflict?.holders.filter((each) => !isSame(each, holder)) ?? []
  const [rival] = rivals
  const free = nearest(freeHotkeys(draft, holder), hotkey)
  const isShifted = holder.part === 'frame'
  const written = (code: string) => (isShifted ? `⇧${capOf(code)}` : capOf(code))

  function give(to: string | null) {
    setRefused(null)
    setFormer(hotkey)
    change((now) => withHotkey(now, holder, to))
    say(to === null ? t('none') : t('given', { name, key: written(to) }))
    field.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const { code, key } = event
    if (leaves.includes(key) || event.ctrlKey || event.metaKey || event.altKey || !mayWrite) return
    event.preventDefault()
    if (key === 'Backspace' || key === 'Delete') return give(null)
    if (mayBeOn(holder.part, code)) return give(code)
    const use = consoleUse(code)
    setRefused(use ? t('reserved', { key: capOf(code), use }) : t('cannot'))
  }

  return (
    <div className={styles.field} data-conflict={conflict ? true : undefined}>
      <div className={styles.line}>
        <input
          ref={field}
          readOnly
          className={styles.cap}
          aria-label={hotkey === null ? t('give', { name }) : t('change', { name, key: written(hotkey) })}
          aria-describedby={`key-of-${holder.part}-${holder.key}`}
          aria-invalid={conflict || refused ? true : undefined}
          value={hotkey === null ? '' : written(hotkey)}
          placeholder="–"
          onKeyDown={onKeyDown}
          onBlur={() => setRefused(null)}
        />
        <div id={`key-of-${holder.part}-${holder.key}`} className={styles.words}>
          {refused ? (
            <b>{refused}</b>
          ) : conflict ? (
            <b>
              {t(conflict.shift ? 'shifted' : 'taken', {
                key: capOf(conflict.hotkey),
                names: words.holders(draft, rivals),
              })}
            </b>
          ) : (
            <span>{mayWrite ? t('press') : null}</span>
          )}
          <span>
            {withShift && conflict && !conflict.shift ? null : withShift ? `${t('withShift')}. ` : null}
            {free.length > 0
              ? t('free', { keys: list(free.slice(0, mostNamed).map(written)) })
              : t('noneFree')}
          </span>
        </div>
        {mayWrite ? (
          <Row gap="2" wraps>
            {conflict && free[0] ? (
              <Button size="s" onClick={() => give(free[0] ?? null)}>
                {t('moveTo', { key: written(free[0]) })}
              </Button>
            ) : null}
            {conflict && rival ? (
              <Button
                size="s"
                onClick={() => {
                  change((now) => {
                    const other = nearest(freeHotkeys(now, rival), hotkey)[0] ?? null
                    return rivals.length > 1
                      ? rivals.reduce((each, one) => withHotkey(each, one, null), now)
                      : withHotkey(now, rival, other)
                  })
                  say(t('freed', { key: capOf(conflict.hotkey), name }))
                  field.current?.focus()
                }}
              >
                {t('freeOther', { key: capOf(conflict.hotkey) })}
              </Button>
            ) : null}
            {conflict &&
            rivals.length === 1 &&
            rival &&
            former &&
            former !== hotkey &&
            mayBeOn(rival.part, former) ? (
              <Button
                size="s"
                onClick={() => {
                  change((now) => swapHotkeys(withHotkey(now, holder, former), holder, rival))
                  say(t('given', { name, key: capOf(conflict.hotkey) }))
                  field.current?.focus()
                }}
              >
                {t('swap')}
              </Button>
            ) : null}
            {!conflict && hotkey !== null && holder.part === 'codes' ? (
              <Button kind="ghost" size="s" onClick={() => give(null)}>
                {t('clear')}
              </Button>
            ) : null}
          </Row>
        ) : null}
      </div>
      <HiddenText as="p" role="status">
        {said}
      </HiddenText>
    </div>
  )
}
