'use client'

import { Menu } from '@mantine/core'
import { IconArrowBackUp, IconDots, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { nudgeMs } from '@/domain/hotkeys/commands'
import type { Mark } from '@/domain/live-session/annotations'
import { HotkeyCap } from './hotkey-cap'
import styles from './mark-log.module.css'
import { RecodeDialog } from './recode-dialog'
import { useConsole } from './use-console'

/** What can be done to the current mark. Everything stays in the log and can be undone. */
export function MarkActions({ mark }: { mark: Mark }) {
  const t = useTranslations('console')
  const { startNote, undo, redo, nudge, send, shortcutOf } = useConsole()
  const [recoding, setRecoding] = useState(false)
  return (
    <div className={styles.actions}>
      <button type="button" aria-keyshortcuts={shortcutOf('note')} onClick={startNote}>
        <IconPencil size={15} stroke={1.6} aria-hidden />
        {t('note.action')}
        <HotkeyCap of="note" />
      </button>
      <button type="button" aria-keyshortcuts={shortcutOf('undo')} onClick={undo}>
        <IconArrowBackUp size={15} stroke={1.6} aria-hidden />
        {t('undo.action')}
        <HotkeyCap of="undo" />
      </button>
      <button
        type="button"
        aria-label={t('nudge.earlier')}
        aria-keyshortcuts={shortcutOf('earlier')}
        onClick={() => nudge(-nudgeMs)}
      >
        {t('nudge.less')}
        <HotkeyCap of="earlier" />
      </button>
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
          <Menu.Item onClick={() => setRecoding(true)}>{t('recode.action')}</Menu.Item>
          <Menu.Item color="red" onClick={() => send({ type: 'deleteMark', markId: mark.id })}>
            {t('delete.action')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {recoding && <RecodeDialog mark={mark} onClose={() => setRecoding(false)} />}
    </div>
  )
}
