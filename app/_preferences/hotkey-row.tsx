'use client'

import { Popover } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef, useState } from 'react'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { claimsOf, type HotkeyCommand, standardPress } from '@/domain/hotkeys/commands'
import { pressId } from '@/domain/hotkeys/press'
import type { KeyMap } from '@/domain/hotkeys/resolve'
import styles from './hotkeys.module.css'
import { KeyCapture } from './key-capture'
import type { Keys } from './use-keys'
import { useSpokenKey } from './use-spoken-key'

/** Above a dialog: the list of keys may be inside one. */
const overlayAbove = 300

type HotkeyRowProps = {
  readonly command: HotkeyCommand
  readonly keys: Keys
  readonly nameOf: (command: HotkeyCommand) => string
  readonly say: (words: string) => void
  readonly children?: ReactNode
}

/** One command: its name, and its key, which opens the capture of another key. */
export function HotkeyRow({ command, keys, nameOf, say, children }: HotkeyRowProps) {
  const t = useTranslations('preferences.keys')
  const spoken = useSpokenKey(keys)
  const [opened, setOpened] = useState(false)
  const cap = useRef<HTMLButtonElement>(null)
  const name = nameOf(command)
  const key = keys.map.keys.get(command.id)
  const press = key?.press ?? null
  const letter = keys.letterOf(command.id)
  const by = key?.from === 'taken' ? takenBy(keys, command) : undefined

  function close(words?: string) {
    setOpened(false)
    cap.current?.focus()
    if (words) say(words)
  }

  return (
    <li className={styles.row} data-off={!keys.on || undefined}>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-start"
        width={296}
        trapFocus
        withOverlay
        overlayProps={{ backgroundOpacity: 0.16, zIndex: overlayAbove }}
        zIndex={overlayAbove + 1}
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>
          <button
            ref={cap}
            type="button"
            className={styles.cap}
            data-changed={key?.from === 'choice' || undefined}
            aria-label={
              press ? t('change', { name, key: letter ?? spoken(press) }) : t('changeNone', { name })
            }
            onClick={() => setOpened(!opened)}
          >
            <KeyCap>{letter ?? (press ? keys.capOf(press) : '–')}</KeyCap>
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('of', { name })}>
          <KeyCapture command={command} keys={keys} nameOf={nameOf} onClose={close} />
        </Popover.Dropdown>
      </Popover>
      <span className={styles.name}>
        {children}
        <span>
          {name}
          {!press && <small> {by ? t('takenBy', { name: nameOf(by) }) : t('none')}</small>}
        </span>
      </span>
    </li>
  )
}

function takenBy({ map, layout }: Keys, command: HotkeyCommand): HotkeyCommand | undefined {
  const standard = standardPress(command, layout)
  const claims = standard ? claimsOf(command, standard) : []
  const owner = claims.flatMap((claim) => map.owners.get(pressId(claim)) ?? [])[0]
  return commandOf(map, owner)
}

function commandOf(map: KeyMap, id: string | undefined): HotkeyCommand | undefined {
  return map.commands.find((command) => command.id === id)
}
