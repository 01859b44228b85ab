'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useDates } from '@/app/_kit/text/use-dates'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useNames } from '@/app/_live/session/use-names'
import { isErased } from '@/domain/live-session/purge/is-erased'
import type { Playing } from '@/domain/live-session/take/side-by-side'
import { isViewOpen } from '@/domain/live-session/views'
import { codeOf, familyOf } from '@/domain/observation/grid'
import { clockText } from '@/reading/words/clock-text'
import { MarkWords, type Writing } from './mark-words'
import styles from './played-column.module.css'
import { PlayedDrawing } from './played-drawing'

type PlayedColumnProps = {
  playing: Playing
  fromMs: number
  /** How long the longest playing may be, which gives all drawings one scale. */
  lengthMs: number
  running: boolean
  writing: Writing
}

/** One playing: its marks, its dial and who spoke, drawn from the end of the line, and what was marked in words. */
export function PlayedColumn({ playing, fromMs, lengthMs, running, writing }: PlayedColumnProps) {
  const t = useTranslations('takes')
  const { room, state } = useLive()
  const dates = useDates(room.cohort.timeZone)
  const take = playing.takeId === null ? null : state.takes.get(playing.takeId)
  const about =
    take === null || take === undefined
      ? t('original', { time: clockText(fromMs) })
      : running
        ? t('running')
        : t('lasted', {
            time: dates.time(take.clock.startedAt ?? take.proposedAt),
            length: clockText(playing.lastedMs),
          })
  return (
    <li className={styles.column} data-running={running || undefined}>
      <h2>
        {t('number', { number: playing.number })} <small>{about}</small>
      </h2>
      <PlayedDrawing playing={playing} lengthMs={lengthMs} running={running} />
      <Marks playing={playing} writing={writing} takeId={playing.takeId} />
    </li>
  )
}

type MarksProps = { playing: Playing; takeId: string | null; writing: Writing }

function Marks({ playing, takeId, writing }: MarksProps) {
  const t = useTranslations('takes')
  const { room, state } = useLive()
  const names = useNames()
  const isOpen = isViewOpen(state, 'supervisor') || (takeId !== null && room.viewer.seat === 'supervisor')
  if (isErased(state, 'marks')) return <p className={styles.none}>{t('erasedMarks')}</p>
  if (!isOpen) return <p className={styles.none}>{t('marksShut')}</p>
  if (playing.marks.length === 0) return <p className={styles.none}>{t('noMarks')}</p>
  return (
    <ol className={styles.marks}>
      {playing.marks.map((mark) => {
        const code = codeOf(room.grid, mark.codeKey)
        const family = familyOf(room.grid, mark.codeKey)
        return (
          <li key={mark.id}>
            <span className={styles.time}>{clockText(mark.atMs)}</span>
            {code ? (
              <CodeShape shape={code.shape} valence={mark.valence} colour={family?.colour} size={12} />
            ) : (
              <span />
            )}
            <div>
              <span>{names.mark(mark)}</span>
              {takeId === null ? (
                mark.note && <blockquote>{mark.note}</blockquote>
              ) : (
                <MarkWords takeId={takeId} mark={mark} writing={writing} name={names.mark(mark)} />
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
