'use client'

import { IconChevronLeft, IconClock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/app/_kit/buttons/link'
import { Tag } from '@/app/_kit/marks/tag'
import { useDates } from '@/app/_kit/text/use-dates'
import { useWallHref } from '@/app/_live/frame/use-way-back'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { useReaderWords } from '@/app/_live/session/use-reader-words'
import { useNow } from '@/app/_live/session/use-ticking'
import { isErased } from '@/domain/live-session/purge/is-erased'
import { codeOf } from '@/domain/observation/grid'
import { capitalised } from '@/reading/words/capitalised'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import styles from './debrief-header.module.css'
import { DebriefMenu } from './lazy'
import { SpokenOrder } from './spoken-order'

/** Whose interview, when, on what focus; who speaks in which order; how it is looked at; how long the debrief has run. */
export function DebriefHeader({ children }: { children: ReactNode }) {
  const t = useTranslations('debrief')
  const way = useTranslations('room')
  const behind = useWallHref()
  const words = useReaderWords()
  const { room, state, events } = useLive()
  const dates = useDates(room.cohort.timeZone)
  const { advisorName } = useCast()
  const persona = room.scenario.persona.shortName
  const closed = events.findLast((event) => event.type === 'closed')
  const focus = state.focus === null ? undefined : codeOf(room.grid, state.focus)
  const date = dates.dayInFull(room.scheduledFor)
  return (
    <header className={styles.header}>
      <Link
        href={behind ?? '/today'}
        className={styles.back}
        aria-label={behind ? way('backToWall') : t('back')}
      >
        <IconChevronLeft size={20} stroke={1.75} aria-hidden />
      </Link>
      <div className={styles.titles}>
        <h1>{t(state.stage.status === 'closed' ? 'closedTitle' : 'title', { persona })}</h1>
        <p data-may-be-cut>
          {capitalised(date)}
          {focus
            ? ` · ${t('focus', {
                name: advisorName,
                elided: elides(advisorName),
                focus: words.inline(words.inLanguage(focus.shortLabel)),
              })}`
            : isErased(state, 'returns')
              ? null
              : ` · ${t('noFocus')}`}
        </p>
      </div>
      <SpokenOrder />
      <span className={styles.side}>
        {children}
        <span className={styles.ending}>
          {!closed && <Elapsed />}
          <span data-later={!closed || undefined} aria-hidden={!closed || undefined}>
            <Tag size="l">
              {t('closedOn', { date: dates.longDate(closed?.at ?? state.unsealing?.at ?? 0) })}
            </Tag>
          </span>
        </span>
      </span>
      <span className={styles.menu}>
        <DebriefMenu />
      </span>
    </header>
  )
}

function Elapsed() {
  const t = useTranslations('debrief')
  const { state } = useLive()
  const openedAt = state.unsealing?.at
  const now = useNow(1_000, openedAt ?? 0)
  const planned = state.contract?.plan.debrief
  if (openedAt === undefined || planned === undefined) return null
  return (
    <span className={styles.elapsed} role="timer" aria-label={t('elapsedLabel')}>
      <IconClock size={16} stroke={1.5} aria-hidden />
      <span>
        {t.rich('elapsed', {
          elapsed: clockText(now - openedAt),
          planned,
          b: (chunks) => <b>{chunks}</b>,
          q: (chunks) => <small>{chunks}</small>,
        })}
      </span>
    </span>
  )
}
