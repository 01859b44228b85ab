'use client'

import { IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RecodeDialog } from '@/app/_live/parts/lazy'
import { nudgeMs } from '@/domain/hotkeys/commands'
import type { Mark } from '@/domain/live-session/marking/annotations'
import { lastAct } from '@/domain/live-session/marking/last-act'
import { HotkeyCap } from '../desk/hotkey-cap'
import { MoreButton } from '../desk/more-button'
import { useConsole } from '../desk/use-console'
import { MarkMenu, OffsetDialog } from './lazy'

export type MarkActionsProps = { mark: Mark }

/** What can be done to the current mark. Everything stays in the log and can be undone. */
export function MarkActions({ mark }: MarkActionsProps) {
  const t = useTranslations('console')
  const { live, room, now, startNote, undoMark, nudge, shortcutOf } = useConsole()
  const [recoding, setRecoding] = useState(false)
  const [asked, setAsked] = useState(false)
  const [settingOffset, setSettingOffset] = useState(false)
  const last = lastAct(live.state, room.viewer.personId, now())
  const isLast = last?.kind === 'entry' && last.event.id === mark.id
  return (
    <>
      <button type="button" aria-keyshortcuts={shortcutOf('note')} onClick={startNote}>
        <IconPencil size={15} stroke={1.6} aria-hidden />
        {t('note.action')}
        <HotkeyCap of="note" />
      </button>
      {mark.authorId === room.viewer.personId && (
        <button
          type="button"
          aria-keyshortcuts={isLast ? shortcutOf('undo') : undefined}
          onClick={() => undoMark(mark)}
        >
          <IconArrowBackUp size={15} stroke={1.6} aria-hidden />
          {t('undo.action')}
          {/* The key takes back the last act, which may be another one: its place stays. */}
          <span data-gone={!isLast || undefined}>
            <HotkeyCap of="undo" />
          </span>
        </button>
      )}
      <button
        type="button"
        aria-label={`${t('nudge.less')}, ${t('nudge.earlier')}`}
        aria-keyshortcuts={shortcutOf('earlier')}
        onClick={() => nudge(-nudgeMs)}
      >
        {t('nudge.less')}
        <HotkeyCap of="earlier" />
      </button>
      {/* Every new mark becomes the current one for a while: the menu is built only when opened. */}
      {asked ? (
        <MarkMenu mark={mark} onRecode={() => setRecoding(true)} onOffset={() => setSettingOffset(true)} />
      ) : (
        <MoreButton aria-expanded="false" onClick={() => setAsked(true)} />
      )}
      {recoding && <RecodeDialog mark={mark} onClose={() => setRecoding(false)} />}
      {settingOffset && <OffsetDialog onClose={() => setSettingOffset(false)} />}
    </>
  )
}
