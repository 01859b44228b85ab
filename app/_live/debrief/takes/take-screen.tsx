'use client'

import { IconChevronLeft } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { useDates } from '@/app/_kit/text/use-dates'
import { WithdrawWords } from '@/app/_live/parts/withdraw-words'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { useOpenTake } from '@/app/_live/session/use-running-take'
import { useNow } from '@/app/_live/session/use-ticking'
import { isPlayer } from '@/domain/live-session/core/seat'
import { takesSideBySide } from '@/domain/live-session/take/side-by-side'
import { takeWords } from '@/domain/live-session/take/words'
import { capitalised } from '@/reading/words/capitalised'
import { clockText } from '@/reading/words/clock-text'
import { elides } from '@/reading/words/elides'
import { CurrentTake } from './current-take'
import { CountedTable } from './played/counted-table'
import { PlayedColumn } from './played/played-column'
import { PlayerPart } from './player-part'
import { TakeKeys } from './take-keys'
import styles from './take-screen.module.css'
import { useEscape } from './use-escape'

export type TakeScreenProps = {
  /** Where the original begins, in interview time. */
  fromMs: number
  onLeave: () => void
}

/** The takes of one moment side by side, the original first, and the one that is played. */
export function TakeScreen({ fromMs, onLeave }: TakeScreenProps) {
  const t = useTranslations('takes')
  const { room, state } = useLive()
  const { viewer, grid, scenario } = room
  const dates = useDates(room.cohort.timeZone)
  const { beneficiaryName } = useCast()
  const open = useOpenTake()
  const current = open && open.take.fromMs === fromMs && open.standing !== 'proposed' ? open : null
  const now = useNow(1_000, current?.take.clock.startedAt ?? 0)
  const moments = useMemo(() => takesSideBySide(state, { viewer, grid, now }), [state, viewer, grid, now])
  const moment = moments.find((each) => each.fromMs === fromMs)
  const heading = useRef<HTMLHeadingElement>(null)
  const [markIds, setWritten] = useState<readonly string[]>([])
  const write = (markId: string, isWritten: boolean) =>
    setWritten((ids) => [...ids.filter((id) => id !== markId), ...(isWritten ? [markId] : [])])
  useEscape(onLeave)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    if (!moment) onLeave()
  }, [moment, onLeave])
  if (!moment) return null
  const lines = moment.playings.flatMap(({ takeId }) =>
    takeId === null ? [] : (takeWords(state, takeId) ?? []),
  )
  const isUnderWay = current !== null && current.standing !== 'over'
  const plays = isPlayer(viewer.seat) && isUnderWay
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <button type="button" className={styles.chevron} aria-label={t('back')} onClick={onLeave}>
          <IconChevronLeft size={20} stroke={1.75} aria-hidden />
        </button>
        <div className={styles.titles}>
          <h1 ref={heading} tabIndex={-1}>
            {t('title', { persona: scenario.persona.shortName })}
          </h1>
          <p data-may-be-cut>
            {t('from', {
              date: capitalised(dates.dayInFull(room.scheduledFor)),
              time: clockText(fromMs),
            })}
          </p>
        </div>
        <Button onClick={onLeave} className={styles.back}>
          {t('back')}
          <KeyCap>{t('escape')}</KeyCap>
        </Button>
      </header>
      <main className={styles.main} data-plays={plays || undefined} data-runs={isUnderWay || undefined}>
        <section className={styles.card} aria-labelledby="take-line">
          <div className={styles.line}>
            <p id="take-line">{t('lineOf', { name: beneficiaryName, elided: elides(beneficiaryName) })}</p>
            {moment.line ? (
              <>
                <blockquote>{moment.line}</blockquote>
                {lines.map((words) => (
                  <WithdrawWords key={words.id} words={words} label={t('withdrawLine')} />
                ))}
              </>
            ) : (
              <p className={styles.noLine}>{t('noLine')}</p>
            )}
          </div>
          {plays ? (
            <PlayerPart {...current} />
          ) : (
            <ol
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list must be reachable by keyboard.
              tabIndex={0}
              aria-label={t('columns')}
              className={styles.columns}
              style={{ '--columns': moment.playings.length } as React.CSSProperties}
            >
              {moment.playings.map((playing) => (
                <PlayedColumn
                  key={playing.takeId ?? 'original'}
                  playing={playing}
                  fromMs={fromMs}
                  lengthMs={moment.lengthMs}
                  running={playing.takeId === current?.take.id && isUnderWay}
                  writing={{ markIds, change: write }}
                />
              ))}
            </ol>
          )}
          {current?.standing === 'running' && viewer.seat === 'supervisor' && (
            <TakeKeys take={current.take} onNote={(markId) => write(markId, true)} />
          )}
        </section>
        <div className={styles.aside}>
          <CurrentTake moment={moment} current={current} now={now} />
          {!plays && (
            <div className={styles.counted}>
              <CountedTable playings={moment.playings} runningId={isUnderWay ? current.take.id : null} />
            </div>
          )}
        </div>
      </main>
    </div>
  )
}
