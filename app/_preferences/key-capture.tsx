'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Row } from '@/app/_kit/layout/layout'
import { useList } from '@/app/_kit/text/use-list'
import { type Proposal, propose, unassign } from '@/domain/hotkeys/assign'
import { type HotkeyCommand, standardPress } from '@/domain/hotkeys/commands'
import { learnt } from '@/domain/hotkeys/layout'
import { type KeyRefusal, type Press, pressId, refusalOf } from '@/domain/hotkeys/press'
import { type Overrides, resolveKeys } from '@/domain/hotkeys/resolve'
import styles from './hotkeys.module.css'
import type { Keys } from './use-keys'
import { useSpokenKey } from './use-spoken-key'

type KeyCaptureProps = {
  readonly command: HotkeyCommand
  readonly keys: Keys
  readonly nameOf: (command: HotkeyCommand) => string
  /** `words` says what has become of the key, for those who do not see it. */
  readonly onClose: (words?: string) => void
}

type Conflict = Extract<Proposal, { type: 'conflict' }> & { readonly press: Press }
const modifiers = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']

/** Waits for a key press and gives that key to the command; says which command has it already, or why no command can have it. */
export function KeyCapture({ command, keys, nameOf, onClose }: KeyCaptureProps) {
  const t = useTranslations('preferences.keys')
  const list = useList()
  const spoken = useSpokenKey(keys)
  const field = useRef<HTMLInputElement>(null)
  // Listens at once: a person who opened this with a key presses the next one right after.
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const [refused, setRefused] = useState<KeyRefusal | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const { map, overrides, layout, capOf } = keys
  const name = nameOf(command)
  const press = map.keys.get(command.id)?.press ?? null
  const standard = standardPress(command, layout)
  const isStandard = press !== null && standard !== null && pressId(press) === pressId(standard)

  function settle(next: Overrides, words: string) {
    keys.change({ overrides: next })
    onClose(words)
  }

  function give(wanted: Press, here = layout) {
    const seen = here === layout ? map : resolveKeys(map.commands, overrides, here)
    const proposal = propose(seen, overrides, here, command.id, wanted)
    setRefused(null)
    if (proposal.type === 'conflict') return setConflict({ ...proposal, press: wanted })
    settle(proposal.overrides, t('given', { name, key: spoken(wanted) }))
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (modifiers.includes(event.key) || event.key === 'Tab' || event.key === 'Escape') return
    event.preventDefault()
    setConflict(null)
    const { nativeEvent } = event
    const reason = refusalOf(nativeEvent, command.shifted !== null)
    if (reason) return setRefused(reason)
    give({ code: nativeEvent.code, shift: nativeEvent.shiftKey }, learnt(layout, nativeEvent))
  }

  const others = (conflict?.with ?? []).flatMap((id) => map.commands.filter((each) => each.id === id))
  return (
    <div className={styles.capture}>
      <label>
        <span>{t('of', { name })}</span>
        <input
          ref={field}
          readOnly
          data-autofocus
          data-mantine-stop-propagation
          value={conflict ? capOf(conflict.press) : ''}
          placeholder={t('press')}
          aria-describedby={`key-${command.id}`}
          onKeyDown={onKeyDown}
        />
      </label>
      <div
        id={`key-${command.id}`}
        className={styles.answer}
        role={refused || conflict ? 'alert' : undefined}
      >
        {refused && t(`refused.${refused}`)}
        {conflict && t('taken', { key: spoken(conflict.press), names: list(others.map(nameOf)) })}
        {!refused && !conflict && t(command.shifted ? 'hintShift' : 'hint')}
      </div>
      {conflict ? (
        <Row gap="2" wraps>
          {conflict.swapped && (
            <Way
              primary
              label={t('swap')}
              onChoose={() =>
                settle(conflict.swapped ?? overrides, t('swapped', { name, key: spoken(conflict.press) }))
              }
            />
          )}
          <Way
            label={t('take')}
            onChoose={() => settle(conflict.taken, t('given', { name, key: spoken(conflict.press) }))}
          />
          <Way label={t('keep')} onChoose={() => onClose()} />
        </Row>
      ) : (
        <Row gap="2" wraps>
          {standard && !isStandard && (
            <Way label={t('standard', { key: capOf(standard) })} onChoose={() => give(standard)} />
          )}
          {press && (
            <Way
              label={t('without')}
              onChoose={() => settle(unassign(overrides, command.id), t('left', { name }))}
            />
          )}
          <Way label={t('keep')} onChoose={() => onClose()} />
        </Row>
      )}
    </div>
  )
}

function Way({ label, primary, onChoose }: { label: string; primary?: boolean; onChoose: () => void }) {
  return (
    <Button data-mantine-stop-propagation size="s" kind={primary ? 'primary' : 'plain'} onClick={onChoose}>
      {label}
    </Button>
  )
}
