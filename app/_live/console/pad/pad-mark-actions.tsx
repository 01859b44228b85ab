'use client'

import { IconPencil, IconReplace, IconTrash } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { nudgeMs } from '@/domain/hotkeys/commands'
import type { Mark } from '@/domain/live-session/marking/annotations'
import { contraryOf, familyOf, genderOf } from '@/domain/observation/grid'
import { RecodeDialog } from '../../parts/lazy'
import { useDesk } from '../desk/use-console'
import styles from './marks-sheet.module.css'
import { PadAct } from './pad-act'

/** What can be done to the chosen mark, under a thumb. */
export function PadMarkActions({ mark, onNote }: { mark: Mark; onNote: () => void }) {
  const t = useTranslations('console')
  const { grid, codeOf, nudge, flip, remove } = useDesk()
  const [recoding, setRecoding] = useState(false)
  const code = codeOf(mark.codeKey)
  const contrary = code ? contraryOf(code, mark.valence) : null
  return (
    <div className={styles.actions}>
      <PadAct label={`${t('nudge.less')}, ${t('nudge.earlier')}`} onPress={() => nudge(-nudgeMs)}>
        {t('nudge.less')}
      </PadAct>
      <PadAct label={`${t('nudge.more')}, ${t('nudge.later')}`} onPress={() => nudge(nudgeMs)}>
        {t('nudge.more')}
      </PadAct>
      <PadAct onPress={onNote}>
        <IconPencil size={18} stroke={1.6} aria-hidden />
        {t('note.action')}
      </PadAct>
      {code && contrary && (
        <PadAct onPress={flip}>
          <CodeShape
            shape={code.shape}
            colour={familyOf(grid, code.key)?.colour}
            valence={contrary}
            size={16}
          />
          {t(`flip.${contrary}`, { gender: genderOf(code) })}
        </PadAct>
      )}
      <PadAct onPress={() => setRecoding(true)}>
        <IconReplace size={18} stroke={1.6} aria-hidden />
        {t('recode.action')}
      </PadAct>
      <PadAct danger onPress={remove}>
        <IconTrash size={18} stroke={1.6} aria-hidden />
        {t('delete.short')}
      </PadAct>
      {recoding && <RecodeDialog mark={mark} onClose={() => setRecoding(false)} />}
    </div>
  )
}
