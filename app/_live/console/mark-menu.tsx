'use client'

import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { nudgeMs } from '@/domain/hotkeys/commands'
import type { Mark } from '@/domain/live-session/annotations'
import { contraryOf } from '@/domain/observation/grid'
import { HotkeyCap } from './hotkey-cap'
import { useConsole } from './use-console'

/** What is less often done to the current mark. */
export function MarkMenu({ mark, onRecode }: { mark: Mark; onRecode: () => void }) {
  const t = useTranslations('console')
  const { redo, nudge, flip, remove, codeOf } = useConsole()
  const code = codeOf(mark.codeKey)
  const contrary = code ? contraryOf(code, mark.valence) : null
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
        {contrary && (
          <Menu.Item onClick={flip} rightSection={<HotkeyCap of="flip" />}>
            {t(`flip.${contrary}`)}
          </Menu.Item>
        )}
        <Menu.Item onClick={onRecode}>{t('recode.action')}</Menu.Item>
        <Menu.Item color="red" onClick={remove} rightSection={<HotkeyCap of="delete" />}>
          {t('delete.action')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
