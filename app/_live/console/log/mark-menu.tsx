'use client'

import { Menu } from '@mantine/core'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { nudgeMs } from '@/domain/hotkeys/commands'
import type { Mark } from '@/domain/live-session/marking/annotations'
import { contraryOf, genderOf } from '@/domain/observation/grid'
import { HotkeyCap } from '../desk/hotkey-cap'
import { MoreButton } from '../desk/more-button'
import { useDesk } from '../desk/use-console'

export type MarkMenuProps = { mark: Mark; onRecode: () => void; onOffset: () => void }

/** Menu of the less frequent corrections of the current mark. Loaded by the press on its button, and opened at once. */
export function MarkMenu({ mark, onRecode, onOffset }: MarkMenuProps) {
  const t = useTranslations('console')
  const offset = useTranslations('preferences.offset')
  const { redo, nudge, flip, remove, codeOf, preferences } = useDesk()
  const seconds = useFormatter().number(preferences.reactionOffsetMs / 1_000, { minimumFractionDigits: 1 })
  const code = codeOf(mark.codeKey)
  const contrary = code ? contraryOf(code, mark.valence) : null
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The focus was on the placeholder button, which this menu's button has just replaced.
    button.current?.focus()
    setOpened(true)
  }, [])
  return (
    <Menu position="top-end" shadow="md" withinPortal opened={opened} onChange={setOpened}>
      <Menu.Target>
        <MoreButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => nudge(nudgeMs)} rightSection={<HotkeyCap of="later" />}>
          {t('nudge.later')}
        </Menu.Item>
        <Menu.Item onClick={redo} rightSection={<HotkeyCap of="redo" />}>
          {t('redo.action')}
        </Menu.Item>
        {contrary && (
          <Menu.Item onClick={flip} rightSection={<HotkeyCap of="flip" />}>
            {t(`flip.${contrary}`, { gender: code ? genderOf(code) : 'masculine' })}
          </Menu.Item>
        )}
        <Menu.Item onClick={onRecode}>{t('recode.action')}</Menu.Item>
        <Menu.Item onClick={onOffset}>{offset('button', { seconds })}</Menu.Item>
        <Menu.Item color="red" onClick={remove} rightSection={<HotkeyCap of="delete" />}>
          {t('delete.action')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
