'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { useInterview } from '@/app/_live/session/use-interview'
import { isBlind } from '@/domain/live-session/supervision'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline'
import { localize } from '@/domain/localized'
import { signOf } from '@/domain/observation/grid'
import { groupCounts } from '@/reading/figures/group-counts'
import { ownRating, ratedReadings } from '@/reading/figures/own-ratings'
import { timeBudget } from '@/reading/figures/time-budget'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import { CardTabs } from '../parts/card-tabs'
import { ReadingHint } from '../parts/lazy'
import { DerivedFigures } from './derived-figures'
import styles from './figures.module.css'
import { ObserversBeside } from './observers-beside'

type FiguresTab = 'figures' | 'agreement' | 'observers'
type FiguresProps = {
  timeline: Timeline
  onChoose: (mark: TimelineMark) => void
  /** How far two who coded blind agree; shown on a tab where there are two. */
  agreement: ReactNode
}

/**
 * Three tabs: counts and times side by side, the agreement of two blind codings, observers' marks beside the supervisors'.
 * There is no overall grade, here or anywhere.
 */
export function Figures({ timeline, onChoose, agreement }: FiguresProps) {
  const t = useTranslations('debrief.figures')
  const words = useTranslations('agreement')
  const { room, state } = useLive()
  const id = useId()
  const [tab, setTab] = useState<FiguresTab>('figures')
  const tabs: FiguresTab[] = ['figures']
  if (isBlind(state.contract)) tabs.push('agreement')
  if (room.people.some(({ seat }) => seat === 'observer')) tabs.push('observers')
  const hasTabs = tabs.length > 1
  const title = t('title')
  return (
    <section className={styles.figures} data-tab={tab} aria-label={title}>
      <div className={styles.head} data-tabs={hasTabs || undefined}>
        {hasTabs ? (
          <CardTabs
            id={id}
            label={title}
            tab={tab}
            tabs={tabs}
            titles={{ figures: title, agreement: words('title'), observers: t('observers') }}
            onTab={setTab}
          />
        ) : (
          <h2>{title}</h2>
        )}
        <span>{t('noGrade')}</span>
      </div>
      <div {...(hasTabs && { role: 'tabpanel', id: `${id}-panel`, 'aria-labelledby': `${id}-${tab}` })}>
        {tab === 'figures' && <Columns timeline={timeline} />}
        {tab === 'agreement' && agreement}
        {tab === 'observers' && <ObserversBeside timeline={timeline} onChoose={onChoose} />}
      </div>
    </section>
  )
}

/** Says whose marks the figures count, where it is not everybody's. */
function Whose() {
  const t = useTranslations('supervision.debrief')
  const { state } = useLive()
  const { supervisorName } = useCast()
  if (!isBlind(state.contract)) return null
  return (
    <p className={styles.whose}>{t('figures', { name: supervisorName, elided: elides(supervisorName) })}</p>
  )
}

function Columns({ timeline }: { timeline: Timeline }) {
  return (
    <>
      <Whose />
      <div className={styles.columns}>
        <div>
          <PhaseTimes />
          <RatedReadings />
        </div>
        <div>
          <GroupCounts />
          <DerivedFigures timeline={timeline} />
        </div>
      </div>
    </>
  )
}

function PhaseTimes() {
  const t = useTranslations('debrief.figures')
  const { now } = useLive()
  const interview = useInterview()
  const { advisorName } = interview.cast
  const phases = timeBudget(interview, now())
  const longest = Math.max(...phases.flatMap(({ plannedMs, spentMs }) => [plannedMs, spentMs]), 1)
  return (
    <div>
      <h3 className={styles.split}>
        <span>
          {t('time')} <u className={styles.tick} aria-hidden />
        </span>
        <ReadingHint of="timeBudget" name={t('time')} />
        <span>{t('selfColumn', { name: advisorName, elided: elides(advisorName) })}</span>
      </h3>
      <ul>
        {phases.map(({ phase, name, plannedMs, spentMs }) => {
          const spoken = t('timeSpoken', {
            phase: name,
            spent: clockText(spentMs),
            planned: plannedMs / 60_000,
          })
          return (
            <li key={phase} className={styles.line} data-phase>
              <span>{name}</span>
              <span className={styles.track} role="img" aria-label={spoken}>
                <i style={{ width: `${(spentMs / longest) * 100}%` }} />
                <u style={{ left: `${Math.min(99, (plannedMs / longest) * 100)}%` }} />
              </span>
              <b>{clockText(spentMs)}</b>
              <Rating of={phase} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function RatedReadings() {
  const t = useTranslations('debrief.figures')
  const interview = useInterview()
  const { room, state, words } = interview
  const { advisorName } = interview.cast
  const readings = ratedReadings(interview)
  const [first] = readings
  const selfTitle = t('selfTitle', { name: advisorName, elided: elides(advisorName) })
  return (
    <div>
      <h3 className={styles.split}>
        <span>
          {selfTitle} {first && <CodeShape {...signOf(room.grid, first.code)} size={10} />}
        </span>
        <ReadingHint of="selfGap" name={selfTitle} />
      </h3>
      <ul>
        {readings.map(({ code, share }) => (
          <li key={code.key} className={styles.line} data-focus={code.key === state.focus || undefined}>
            <span>{words.inLanguage(code.shortLabel)}</span>
            <Rating of={code.key} />
            {share ? (
              <b>{t('share', share)}</b>
            ) : (
              <span className={styles.few} title={t('tooFewWhy')}>
                {t('tooFew')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Rating({ of }: { of: string }) {
  const t = useTranslations('debrief.figures')
  const locale = useLocale()
  const step = ownRating(useLive().state, of)
  return (
    <span className={styles.rating} title={step && localize(step.label, locale)}>
      {step ? t('ofFive', { value: step.value }) : t('unrated')}
    </span>
  )
}

function GroupCounts() {
  return groupCounts(useInterview()).map(({ family, title, groups }) => (
    <div key={family}>
      <h3 className={styles.split}>
        <span>{title}</span>
        <ReadingHint of="groups" name={title} />
      </h3>
      <ul className={styles.pairs}>
        {groups.map(({ group, name, count }) => (
          <li key={group} className={styles.line}>
            <span>{name}</span>
            <b>{count}</b>
          </li>
        ))}
      </ul>
    </div>
  ))
}
