'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useCueWords } from '@/app/_kit/marks/cue-icon'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { cueLeavesAfterMs, type LeavingCue as Leaving } from '@/client/leaving-cue'
import { HotkeyCap } from '../desk/hotkey-cap'
import { useDesk } from '../desk/use-console'
import { cueOf } from '../desk/use-cue-departure'
import styles from './leaving-cue.module.css'

const tenthMs = 100

/** The cue that is about to be sent, how long it can still be taken back, and the button that does so. */
export function LeavingCue({ cue, pad }: { cue: Leaving; pad?: boolean }) {
  const t = useTranslations('console.cue')
  const words = useCueWords()
  const { departure, buzz } = useDesk()
  const text = words(cueOf(cue.command)) ?? ''
  return (
    <div className={styles.strip} data-pad={pad || undefined}>
      <span className={styles.ring} aria-hidden>
        <svg viewBox="0 0 30 30" aria-hidden>
          <circle cx="15" cy="15" r="13" />
          <circle
            cx="15"
            cy="15"
            r="13"
            pathLength="1"
            style={{ animationDuration: `${cueLeavesAfterMs}ms` }}
          />
        </svg>
        <CodeShape shape="cue" valence={null} size={12} />
      </span>
      <p aria-hidden>
        <b data-may-be-cut>{t('quoted', { text })}</b> <Left />
      </p>
      <HiddenText role="status">{t('leavingSpoken', { text })}</HiddenText>
      <Button
        size={pad ? 'l' : 'xs'}
        onClick={(event) => {
          buzz(event, 'undo')
          departure.takeBack()
        }}
      >
        {t('takeBack')}
        {!pad && <HotkeyCap of="undo" />}
      </Button>
    </div>
  )
}

/** Tenths of a second until the cue leaves. */
function Left() {
  const t = useTranslations('console.cue')
  const format = useFormatter()
  const [leftMs, setLeft] = useState<number>(cueLeavesAfterMs)
  useEffect(() => {
    const timer = setInterval(() => setLeft((left) => Math.max(0, left - tenthMs)), tenthMs)
    return () => clearInterval(timer)
  }, [])
  return t('leaving', { seconds: format.number(leftMs / 1_000, { minimumFractionDigits: 1 }) })
}
