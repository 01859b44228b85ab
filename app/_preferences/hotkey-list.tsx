'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import type { ConsoleAction, HotkeyCommand } from '@/domain/hotkeys/commands'
import { localize } from '@/domain/localized'
import { type Code, type ObservationGrid, signOf } from '@/domain/observation/grid'
import { HotkeyRow } from './hotkey-row'
import styles from './hotkeys.module.css'
import { useCommandNames } from './use-command-names'
import type { Keys } from './use-keys'

type HotkeyListProps = {
  readonly grid: ObservationGrid
  readonly keys: Keys
  /** Kinds of command that this person cannot use here. */
  readonly without?: readonly ConsoleAction['type'][]
  /** Names of commands, by id, that the grid does not give. */
  readonly names?: ReadonlyMap<string, string>
}

/** Every command with its key, each key a button that changes it. */
export function HotkeyList({ grid, keys, without = [], names }: HotkeyListProps) {
  const t = useTranslations('preferences')
  const locale = useLocale()
  const usualName = useCommandNames(grid)
  const nameOf = (command: HotkeyCommand) => names?.get(command.id) ?? usualName(command)
  const [said, say] = useState('')
  const codeOf = ({ action }: HotkeyCommand): Code | undefined =>
    action.type === 'mark' ? grid.codes.find(({ key }) => key === action.codeKey) : undefined
  const course = keys.map.commands.filter(
    (command) => !codeOf(command) && !without.includes(command.action.type),
  )
  const groups = [
    ...grid.families.map(({ key, label }) => ({
      title: localize(label, locale),
      commands: keys.map.commands.filter((command) => codeOf(command)?.family === key),
    })),
    { title: t('course'), commands: course },
  ].filter(({ commands }) => commands.length > 0)
  return (
    <>
      <div className={styles.groups}>
        {groups.map(({ title, commands }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {commands.map((command) => {
                const code = codeOf(command)
                return (
                  <HotkeyRow key={command.id} command={command} keys={keys} nameOf={nameOf} say={say}>
                    {code && <CodeShape {...signOf(grid, code)} size={12} />}
                  </HotkeyRow>
                )
              })}
            </ul>
          </section>
        ))}
      </div>
      <HiddenText as="p" role="status">
        {said}
      </HiddenText>
    </>
  )
}
