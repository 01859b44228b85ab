'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { memo, useMemo } from 'react'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { type DialPoint, dialAt, dialCurve, dialStart } from '@/domain/live-session/dial/dial'
import { dialPlace } from '@/reading/lanes/dial-place'
import { agreementOf } from '@/reading/words/nouns'
import { signed } from '@/reading/words/signed'
import { useCourse, useDesk, useMoment } from '../desk/use-console'
import styles from './dial-spark.module.css'

const width = 302
const height = 52
/** How far back the change is measured, in milliseconds. */
const backMs = 60_000

/** The beneficiary's felt-understood dial since the start, with where it stands and how it moved in the last minute. */
export function DialSpark({ compact, children }: { compact?: boolean; children?: ReactNode }) {
  const t = useTranslations('console')
  const { room } = useDesk()
  const { dial, clock } = useCourse()
  const { elapsedMs } = useMoment()
  const samples = useMemo(
    () => dial.map(({ at, value }) => ({ atMs: elapsedAt(clock, at), value })),
    [dial, clock],
  )
  const curve = useMemo(() => dialCurve(samples, elapsedMs), [samples, elapsedMs])
  const value = dialAt(curve, elapsedMs)
  const before = dialAt(curve, Math.max(0, elapsedMs - backMs))
  const change = value !== null && before !== null ? value - before : 0
  return (
    <div className={compact ? styles.compact : styles.panel}>
      <div className={styles.head}>
        <h2>{t('dial.title', agreementOf(room.people.filter(({ seat }) => seat === 'beneficiary')))}</h2>
        <span>
          {value === null ? (
            <span className={styles.quiet}>{compact ? '–' : t('dial.still')}</span>
          ) : (
            <>
              <b>{value}</b>{' '}
              {!compact && (
                <span className={styles.quiet}>{t('dial.change', { change: signed(change) })}</span>
              )}
            </>
          )}
          {children}
        </span>
      </div>
      <svg
        className={styles.spark}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={value === null ? t('dial.still') : t('dial.spoken', { value, change: signed(change) })}
      >
        {value === null ? (
          <path className={styles.middle} d={`M0 ${height / 2}H${width}`} />
        ) : (
          <Curve curve={curve} untilMs={elapsedMs} />
        )}
      </svg>
    </div>
  )
}

type CurveProps = { curve: readonly DialPoint[]; untilMs: number }

const Curve = memo(function Curve({ curve, untilMs }: CurveProps) {
  const x = (atMs: number) => (untilMs > 0 ? (atMs / untilMs) * (width - 4) : 0)
  const { y } = dialPlace(curve, 2, height - 2)
  const line = `M${curve.map((point) => `${x(point.atMs).toFixed(1)} ${y(point.value).toFixed(1)}`).join(' L')}`
  return (
    <>
      <path className={styles.middle} d={`M0 ${y(dialStart)}H${width}`} />
      <path className={styles.area} d={`${line} V${height} H0 z`} />
      <path className={styles.line} d={line} />
    </>
  )
})
