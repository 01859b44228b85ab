'use client'

import { IconPencil, IconReplace, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import buttons from '@/app/_ui/button.module.css'
import { CodeShape } from '@/app/_ui/code-shape'
import { nudgeMs } from '@/domain/hotkeys/commands'
import type { Mark } from '@/domain/live-session/annotations'
import { contraryOf } from '@/domain/observation/grid'
import { RecodeDialog } from './later'
import styles from './marks-sheet.module.css'
import { useDesk } from './use-console'

/** What can be done to the chosen mark, under a thumb. */
export function PadMarkActions({ mark, onNote }: { mark: Mark; onNote: () => void }) {
  const t = useTranslations('console')
  const { codeOf, nudge, flip, remove } = useDesk()
  const [recoding, setRecoding] = useState(false)
  const code = codeOf(mark.codeKey)
  const contrary = code ? contraryOf(code, mark.valence) : null
  return (
    <div className={styles.actions}>
      <Act label={t('nudge.earlier')} onPress={() => nudge(-nudgeMs)}>
        {t('nudge.less')}
      </Act>
      <Act label={t('nudge.later')} onPress={() => nudge(nudgeMs)}>
        {t('nudge.more')}
      </Act>
      <Act onPress={onNote}>
        <IconPencil size={18} stroke={1.6} aria-hidden />
        {t('note.action')}
      </Act>
      {code && contrary && (
        <Act onPress={flip}>
          <CodeShape shape={code.shape} valence={contrary} size={16} />
          {t(`flip.${contrary}`)}
        </Act>
      )}
      <Act onPress={() => setRecoding(true)}>
        <IconReplace size={18} stroke={1.6} aria-hidden />
        {t('recode.action')}
      </Act>
      <Act danger onPress={remove}>
        <IconTrash size={18} stroke={1.6} aria-hidden />
        {t('delete.short')}
      </Act>
      {recoding && <RecodeDialog mark={mark} onClose={() => setRecoding(false)} />}
    </div>
  )
}

type ActProps = { label?: string; danger?: boolean; onPress: () => void; children: React.ReactNode }

function Act({ label, danger = false, onPress, children }: ActProps) {
  const { buzz } = useDesk()
  return (
    <button
      type="button"
      className={`${buttons.btn} ${danger ? buttons.danger : ''}`}
      aria-label={label}
      onClick={(event) => {
        buzz(event)
        onPress()
      }}
    >
      {children}
    </button>
  )
}
