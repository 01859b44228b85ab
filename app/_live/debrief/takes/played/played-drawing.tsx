'use client'

import { useTranslations } from 'next-intl'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import type { Playing } from '@/domain/live-session/take/side-by-side'
import { codeOf, familyOf } from '@/domain/observation/grid'
import { clockText } from '@/reading/words/clock-text'
import styles from './played-drawing.module.css'

type PlayedDrawingProps = { playing: Playing; lengthMs: number; running: boolean }

/** Words of the axis have room for five of them. */
const tickOf = (lengthMs: number) => (lengthMs > 120_000 ? 60_000 : 30_000)
/** A curve is drawn in a box of a thousand by a hundred, stretched to its place. */
const box = { width: 1_000, height: 100 }

/** Marks above, the dial below them, then who spoke. Percentages place everything, so that each column has its own width. */
export function PlayedDrawing({ playing, lengthMs, running }: PlayedDrawingProps) {
  const t = useTranslations('takes')
  const { room } = useLive()
  const { advisorName, beneficiaryName } = useCast()
  const place = (atMs: number) => `${(Math.min(atMs, lengthMs) / lengthMs) * 100}%`
  const tickMs = tickOf(lengthMs)
  const ticks = Array.from({ length: Math.floor(lengthMs / tickMs) + 1 }, (_, index) => index * tickMs)
  const { dial, speech, counted } = playing
  const until = (dial.at(-1)?.atMs ?? 0) / lengthMs
  const isShort = until < 0.15 && counted.dial && Math.abs(counted.dial.to - counted.dial.from) < 20
  const height = (value: number) => `min(${value}%, 100% - 16px)`
  const path = dial
    .map(({ atMs, value }, index) => {
      const [x, y] = [(atMs / lengthMs) * box.width, box.height - value]
      return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y}`
    })
    .join('')
  return (
    <div className={styles.drawing}>
      <div className={styles.axis} aria-hidden>
        {ticks.map((tick) => (
          <span key={tick} style={{ left: place(tick) }} data-last={tick === lengthMs || undefined}>
            {clockText(tick)}
          </span>
        ))}
      </div>
      <div className={styles.field}>
        {ticks.map((tick) => (
          <i key={tick} className={styles.tick} style={{ left: place(tick) }} aria-hidden />
        ))}
        <div className={styles.shapes} aria-hidden>
          {playing.marks.map(({ id, codeKey, valence, atMs }, index) => {
            const code = codeOf(room.grid, codeKey)
            const colour = familyOf(room.grid, codeKey)?.colour
            return code ? (
              <span key={id} style={{ left: place(atMs) }} data-low={index % 2 === 1 || undefined}>
                <CodeShape shape={code.shape} valence={valence} colour={colour} size={13} />
              </span>
            ) : null
          })}
        </div>
        <div className={styles.dial}>
          <svg
            viewBox={`0 0 ${box.width} ${box.height}`}
            preserveAspectRatio="none"
            role="img"
            aria-label={counted.dial ? t('curve', counted.dial) : t('noCurve')}
          >
            {path !== '' && (
              <>
                <path
                  className={styles.area}
                  d={`${path}L${(until * box.width).toFixed(1)} ${box.height}L0 ${box.height}Z`}
                />
                <path className={styles.curve} d={path} />
              </>
            )}
          </svg>
          {counted.dial && (
            <>
              {!isShort && (
                <b className={styles.first} style={{ bottom: height(counted.dial.from) }} aria-hidden>
                  {counted.dial.from}
                </b>
              )}
              <b
                className={styles.last}
                data-late={until > 0.5 || undefined}
                style={{ bottom: height(counted.dial.to), left: `${until * 100}%` }}
                aria-hidden
              >
                {counted.dial.to}
              </b>
            </>
          )}
        </div>
        {speech && (
          <div
            className={styles.speech}
            role="img"
            aria-label={t('speech', { advisor: advisorName, beneficiary: beneficiaryName })}
          >
            {(['advisor', 'beneficiary'] as const).map((seat) => (
              <div key={seat} data-seat={seat}>
                {speech[seat].map(({ fromMs, toMs }) => (
                  <i
                    key={fromMs}
                    style={{ left: place(fromMs), width: `${((toMs - fromMs) / lengthMs) * 100}%` }}
                  />
                ))}
              </div>
            ))}
          </div>
        )}
        {running && <i className={styles.cursor} style={{ left: place(playing.lastedMs) }} aria-hidden />}
      </div>
    </div>
  )
}
