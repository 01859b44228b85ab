'use client'

import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { nudgeMs } from '@/domain/hotkeys/commands'
import type { Mark } from '@/domain/live-session/annotations'
import { HotkeyCap } from './hotkey-cap'
import { useConsole } from './use-console'

/** What is less often done to the current mark. */
export function MarkMenu({ mark, onRecode }: { mark: Mark; onRecode: () => void }) {
  const t = useTranslations('console')
  const { redo, nudge, send } = useConsole()
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <button type="button" aria-label={t('more.label')}>
          <IconDots size={16} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => nudge(nudgeMs)} rightSection={<HotkeyCap of="later" />}>
          {t('nudge.later')}
        </Menu.Item>
        <Menu.Item onClick={redo} rightSection={<HotkeyCap of="redo" />}>
          {t('redo.action')}
        </Menu.Item>
        <Menu.Item onClick={onRecode}>{t('recode.action')}</Menu.Item>
        <Menu.Item color="red" onClick={() => send({ type: 'deleteMark', markId: mark.id })}>
          {t('delete.action')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
