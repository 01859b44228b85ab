'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_kit/buttons/button'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { isWholeLoop } from '@/client/replay/loop'
import { clockText } from '@/reading/words/clock-text'
import styles from './loop-card.module.css'
import type { LoopHand } from './use-loop'

/** The stretch that plays again and again: set at the cursor. */
export function LoopCard({ loop: { loop, begin, end } }: { loop: LoopHand }) {
  const t = useTranslations('heard.loop')
  return (
    <section className={styles.card}>
      <h3>
        {t('title')}
        {isWholeLoop(loop) && (
          <small>{t('between', { from: clockText(loop.fromMs), to: clockText(loop.toMs) })}</small>
        )}
      </h3>
      <div className={styles.ends}>
        <Button size="s" onClick={begin}>
          <KeyCap>[</KeyCap> {t('begin')}
        </Button>
        <Button size="s" onClick={end}>
          <KeyCap>]</KeyCap> {t('end')}
        </Button>
      </div>
    </section>
  )
}
