'use client'

import { useTranslations } from 'next-intl'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useInterview } from '@/app/_live/session/use-interview'
import type { Timeline } from '@/domain/live-session/timeline/timeline'
import { timeBudget } from '@/reading/figures/time-budget'
import type { Lane } from '@/reading/lanes/lanes'
import { clockText } from '@/reading/words/clock-text'
import { LaneSummaries } from './lane-summaries'
import styles from './plan-beside.module.css'

type PlanBesideProps = { timeline: Timeline; lanes: readonly Lane[] }

/** Beside the lanes: the plan, each phase as wide as planned and filled as far as it was played, then what each lane comes to. */
export function PlanBeside({ timeline, lanes }: PlanBesideProps) {
  return (
    <div className={styles.beside}>
      <Plan timeline={timeline} />
      <LaneSummaries lanes={lanes} />
    </div>
  )
}

function Plan({ timeline }: { timeline: Timeline }) {
  const t = useTranslations('timeline.plan')
  const { now } = useLive()
  const phases = timeBudget(useInterview(), now())
  return (
    <div className={styles.plan}>
      <span>{t('title', { minutes: Math.round(timeline.plannedMs / 60_000) })}</span>
      <span className={styles.played}>
        {t.rich('played', { length: clockText(timeline.lengthMs), b: (chunks) => <b>{chunks}</b> })}
      </span>
      <ul>
        {phases.map(({ phase, name, plannedMs, spentMs }) => (
          <li
            key={phase}
            style={{ flexGrow: plannedMs }}
            title={t('phase', { phase: name, spent: clockText(spentMs), planned: plannedMs / 60_000 })}
          >
            <i aria-hidden>
              <u style={{ width: `${Math.min(100, (spentMs / Math.max(1, plannedMs)) * 100)}%` }} />
            </i>
            <span aria-hidden>{plannedMs / 60_000}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
