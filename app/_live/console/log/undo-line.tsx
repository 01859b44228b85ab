'use client'

import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useActWords } from '../desk/use-act-words'
import { useConsole } from '../desk/use-console'
import styles from './undo-line.module.css'

type UndoLineProps = {
  pad?: boolean
  /** The button stands elsewhere. */
  plain?: boolean
  /** What stands in its place while there is nothing to say. */
  otherwise?: ReactNode
}

/** What the last undo took back, with the way to restore it, until the next act. Its place is always kept. */
export function UndoLine({ pad, plain, otherwise }: UndoLineProps) {
  const t = useTranslations('console.undone')
  const { undone, redo, shortcutOf, buzz } = useConsole()
  const wordsOf = useActWords()
  const { said } = undone
  const act = said && said.how !== 'nothing' ? said.act : null

  function sentence(): string {
    if (!said) return ''
    if (said.how === 'nothing') return t('nothing')
    const { what, at } = wordsOf(said.act)
    if (said.act.kind === 'cue')
      return said.how === 'undone' ? t('cue', { text: what, at }) : t('cueAgain', { text: what })
    if (said.act.kind === 'keptCue')
      return t(said.how === 'undone' ? 'kept' : 'keptAgain', { text: what, at })
    return t(said.how, { what, at })
  }

  return (
    <div className={styles.line} data-pad={pad || undefined} data-foot={otherwise ? true : undefined}>
      <p role="status">
        {pad && said?.how === 'undone' && <IconArrowBackUp size={16} stroke={1.6} aria-hidden />}
        <span>{sentence()}</span>
      </p>
      {!said && otherwise}
      {!plain && act && said?.how === 'undone' && (
        <Button
          size={pad ? 'l' : 'xs'}
          kind={pad ? 'ghost' : 'plain'}
          aria-keyshortcuts={shortcutOf('redo')}
          onClick={(event) => {
            buzz(event)
            redo()
          }}
        >
          {t(act.kind === 'cue' ? 'again' : 'restore')}
          {!pad && <HotkeyCap of="redo" />}
        </Button>
      )}
    </div>
  )
}
