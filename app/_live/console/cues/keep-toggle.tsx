'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useDesk } from '../desk/use-console'
import styles from './keep-toggle.module.css'

/** Whether the next cue of this console is kept for the debrief. */
export function useKeepsNext(): boolean {
  const { keepNext } = useDesk()
  return useSyncExternalStore(keepNext.subscribe, keepNext.isOn, () => false)
}

/** Says that the next cue, ready or written, is kept for the debrief instead of sent. */
export function KeepToggle({ pad }: { pad?: boolean }) {
  const t = useTranslations('console.kept')
  const { keepNext, shortcutOf, buzz } = useDesk()
  const isOn = useKeepsNext()
  return (
    <button
      type="button"
      className={styles.toggle}
      data-pad={pad || undefined}
      aria-pressed={isOn}
      aria-keyshortcuts={shortcutOf('keepCue')}
      onClick={(event) => {
        buzz(event)
        keepNext.toggle()
      }}
    >
      <CodeShape shape="cueKept" valence={null} size={12} />
      {t('later')}
      {!pad && <HotkeyCap of="keepCue" />}
    </button>
  )
}
