'use client'

import { IconChevronDown } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConsoleTimeline } from '../beside/lazy'
import { Reveals } from '../beside/reveals'
import { useConsole } from '../desk/use-console'
import styles from './pad.module.css'

type PadFoldingsProps = { oneHanded: boolean; onLegend: () => void }

/**
 * What lies below the pad's buttons, each behind its heading: the facts, the timeline (on a tablet a strip of it stays in sight), and the
 * keys.
 */
export function PadFoldings({ oneHanded, onLegend }: PadFoldingsProps) {
  const t = useTranslations('console')
  const timeline = useTranslations('timeline')
  const { live, supervises } = useConsole()
  const [isFactsOpen, setFactsOpen] = useState(oneHanded)
  const [isTimelineOpen, setTimelineOpen] = useState(false)
  const facts = useId()
  const lanes = useId()
  const total = live.room.scenario.reveals?.length ?? 0
  const hasFacts = supervises && total > 0
  return (
    <div className={styles.foldings}>
      <div className={styles.foldHeads}>
        {hasFacts && (
          <FoldHead isOpen={isFactsOpen} controls={facts} onToggle={() => setFactsOpen(!isFactsOpen)}>
            {t('reveals.title')}
          </FoldHead>
        )}
        <FoldHead isOpen={isTimelineOpen} controls={lanes} onToggle={() => setTimelineOpen(!isTimelineOpen)}>
          {timeline('title')}
        </FoldHead>
        <Button kind="ghost" className={styles.legend} onClick={onLegend}>
          {t('legend.title')}
        </Button>
      </div>
      {hasFacts && (
        <section id={facts} className={styles.facts} aria-label={t('reveals.title')} hidden={!isFactsOpen}>
          <Reveals />
        </section>
      )}
      <div id={lanes} className={styles.lanes} data-open={isTimelineOpen || undefined}>
        {isTimelineOpen ? <ConsoleTimeline /> : !oneHanded && <ConsoleTimeline isStrip />}
      </div>
    </div>
  )
}

type FoldHeadProps = { isOpen: boolean; controls: string; onToggle: () => void; children: ReactNode }

function FoldHead({ isOpen, controls, onToggle, children }: FoldHeadProps) {
  return (
    <h2>
      <button
        type="button"
        className={styles.foldHead}
        aria-expanded={isOpen}
        aria-controls={controls}
        onClick={onToggle}
      >
        {children}
        <IconChevronDown size={20} stroke={1.6} data-open={isOpen || undefined} aria-hidden />
      </button>
    </h2>
  )
}
