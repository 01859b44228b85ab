'use client'

import { Menu } from '@mantine/core'
import { IconArrowBackUp, IconDots, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KeyCap } from '@/app/_ui/key-cap'
import type { Mark } from '@/domain/live-session/annotations'
import { nudgeMs } from './key-map'
import styles from './mark-log.module.css'
import { RecodeDialog } from './recode-dialog'
import { useConsole } from './use-console'

/** What can be done to the current mark. Everything stays in the log and can be undone. */
export function MarkActions({ mark }: { mark: Mark }) {
  const t = useTranslations('console')
  const { startNote, undo, redo, nudge, send } = useConsole()
  const [recoding, setRecoding] = useState(false)
  return (
    <div className={styles.actions}>
      <button type="button" aria-keyshortcuts="N" onClick={startNote}>
        <IconPencil size={15} stroke={1.6} aria-hidden />
        {t('note.action')}
        <KeyCap>N</KeyCap>
      </button>
      <button type="button" aria-keyshortcuts="Backspace" onClick={undo}>
        <IconArrowBackUp size={15} stroke={1.6} aria-hidden />
        {t('undo.action')}
        <KeyCap>⌫</KeyCap>
      </button>
      <button
        type="button"
        aria-label={t('nudge.earlier')}
        aria-keyshortcuts="ArrowLeft"
        onClick={() => nudge(-nudgeMs)}
      >
        {t('nudge.less')}
        <KeyCap>←</KeyCap>
      </button>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <button type="button" aria-label={t('more.label')}>
            <IconDots size={16} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => nudge(nudgeMs)} rightSection={<KeyCap>→</KeyCap>}>
            {t('nudge.later')}
          </Menu.Item>
          <Menu.Item onClick={redo} rightSection={<KeyCap>⇧⌫</KeyCap>}>
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
