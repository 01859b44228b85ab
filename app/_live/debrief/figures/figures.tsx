'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { panelOf, TabList } from '@/app/_kit/tabs/tab-list'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { useInterview } from '@/app/_live/session/use-interview'
import { isBlind } from '@/domain/live-session/marking/lead'
import { isErased } from '@/domain/live-session/purge/is-erased'
import type { Timeline, TimelineMark } from '@/domain/live-session/timeline/timeline'
import { derivedFigures, type Figure } from '@/reading/figures/derived-figures'
import { groupCounts } from '@/reading/figures/group-counts'
import { whoObserved } from '@/reading/observers/who-observed'
import { elides } from '@/reading/words/elides'
import { ReadingHint } from '../parts/lazy'
import { DerivedFigures, FiguresFoot } from './derived-figures'
import styles from './figures.module.css'
import { GroupCounts } from './group-counts'
import { ObserversBeside, TalkTime } from './lazy'
import { PhaseTimes } from './phase-times'
import { RatedReadings } from './rated-readings'

type FiguresTab = 'figures' | 'talk' | 'agreement' | 'observers'
export type FiguresProps = {
  timeline: Timeline
  onChoose: (mark: TimelineMark) => void
  /** How far two who coded blind agree; shown on a tab where there are two. */
  agreement: ReactNode
}

/**
 * Tabs: counts and times side by side, who spoke how much, the agreement of two blind codings, observers' marks beside the supervisors'.
 * There is no overall grade, here or anywhere.
 */
export function Figures({ timeline, onChoose, agreement }: FiguresProps) {
  const t = useTranslations('debrief.figures')
  const words = useTranslations('agreement')
  const talk = useTranslations('talk.figures')
  const interview = useInterview()
  const { state } = interview
  const derived = useMemo(() => derivedFigures(interview, timeline), [interview, timeline])
  const id = useId()
  const [tab, setTab] = useState<FiguresTab>('figures')
  const tabs: FiguresTab[] = ['figures']
  if (state.talk.length > 0) tabs.push('talk')
  if (isBlind(state.contract)) tabs.push('agreement')
  if (whoObserved(interview).length > 0) tabs.push('observers')
  const hasTabs = tabs.length > 1
  const title = t('title')
  // How each is read, under the names of this card.
  const readings = [
    { of: 'timeBudget', name: t('time') },
    { of: 'selfGap', name: t('self', { name: interview.cast.advisorName }) },
    ...groupCounts(interview)
      .slice(0, 1)
      .map((each) => ({ of: 'groups' as const, name: each.title })),
    ...derived.flat().flatMap(({ reading, name }) => (reading ? [{ of: reading, name }] : [])),
  ] as const
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled card must be reachable by keyboard.
    <section className={styles.figures} tabIndex={0} aria-label={title}>
      <div className={styles.head} data-tabs={hasTabs || undefined}>
        {hasTabs ? (
          <TabList
            id={id}
            label={title}
            tab={tab}
            tabs={tabs}
            titles={{
              figures: title,
              talk: talk('title'),
              agreement: words('title'),
              observers: t('observers'),
            }}
            onTab={setTab}
          />
        ) : (
          <h2>{title}</h2>
        )}
        <span className={styles.grade}>
          {t('noGrade')}
          {tab === 'figures' && <ReadingHint of={readings} name={title} />}
          {tab === 'talk' && <ReadingHint of="talkTime" name={talk('title')} />}
        </span>
      </div>
      <div {...(hasTabs && panelOf(id, tab))}>
        {tab === 'figures' && <Columns derived={derived} />}
        {tab === 'talk' && <TalkTime timeline={timeline} />}
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

function Columns({ derived }: { derived: readonly (readonly Figure[])[] }) {
  const { state } = useLive()
  return (
    <>
      <Whose />
      <div className={styles.columns}>
        <div>
          <PhaseTimes />
          {!isErased(state, 'returns') && <RatedReadings />}
        </div>
        <div>
          <GroupCounts />
          <DerivedFigures groups={derived} />
        </div>
      </div>
      <FiguresFoot groups={derived} />
    </>
  )
}
