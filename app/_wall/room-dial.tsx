import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { type DialTrace, directionOf, traceMs } from '@/domain/live-session/wall/dial-trace'
import { defaultPersonForm } from '@/domain/person/person-form'
import { signed } from '@/reading/words/signed'
import styles from './room-dial.module.css'
import { inSeat } from './use-room-words'
import type { WallRoom } from './use-wall'

const [width, height] = [258, 98]
const arrows = { up: IconArrowUpRight, level: IconArrowRight, down: IconArrowDownRight }

/** The felt-understood dial of the last six minutes, where it stands, and what it moved in the last two. */
export function RoomDial({ room }: { room: WallRoom }) {
  const t = useTranslations('wall.dial')
  const { dial, sight } = room.card
  if (sight === 'clock') return null
  if (dial === null) return <p className={styles.none}>{t('none')}</p>
  const direction = dial.slope === null ? null : directionOf(dial.slope)
  const Arrow = direction && arrows[direction]
  const form = inSeat(room, 'beneficiary')?.form ?? defaultPersonForm
  const slope = direction === null ? t('young') : t(direction, { change: signed(dial.slope ?? 0) })
  return (
    <div className={styles.dial}>
      <div className={styles.curve}>
        <Curve dial={dial} />
        <span data-may-be-cut aria-hidden>
          {t('label', { form })}
        </span>
      </div>
      <p className={styles.value} data-direction={direction ?? undefined}>
        <HiddenText>{t('spoken', { form, value: dial.value, slope })}</HiddenText>
        <b aria-hidden>{dial.value}</b>
        <span aria-hidden>
          {Arrow && <Arrow size={16} stroke={1.5} aria-hidden />}
          {slope}
        </span>
      </p>
    </div>
  )
}

/** The right edge is now, the left edge six minutes ago: a younger interview begins in between. */
function Curve({ dial: { points } }: { dial: DialTrace }) {
  const untilMs = points.at(-1)?.atMs ?? 0
  const span = Math.min(traceMs, Math.max(untilMs, 1))
  const x = (atMs: number) => (1 - (untilMs - atMs) / span) * (width - 6)
  const y = (value: number) => 4 + (1 - value / 100) * (height - 8)
  const line = `M${points.map(({ atMs, value }) => `${x(atMs).toFixed(1)} ${y(value).toFixed(1)}`).join('L')}`
  const last = points.at(-1)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
      <path className={styles.middle} d={`M0 ${height / 2}H${width}`} />
      <path className={styles.area} d={`${line}V${height}H${x(points[0]?.atMs ?? 0).toFixed(1)}z`} />
      <path className={styles.line} d={line} />
      {last && <path className={styles.end} d={`M${x(last.atMs)} ${y(last.value)}h0`} />}
    </svg>
  )
}
