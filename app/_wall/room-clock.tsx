import { useLocale, useTranslations } from 'next-intl'
import { elapsedAt } from '@/domain/live-session/core/clock'
import { localize } from '@/domain/localized'
import { clockText } from '@/reading/words/clock-text'
import type { RoomCardProps } from './room-card-props'
import styles from './room-clock.module.css'
import type { WallRoom } from './use-wall'

/** An interview that ended this little before its time was held in full. */
const nearlyMs = 30_000

/** How long the interview has run, of how long it is planned, what it is in, and how much of each phase was used. */
export function RoomClock({ room, now }: RoomCardProps) {
  const t = useTranslations('wall')
  const stageWord = useStageWord()
  const { phases, clock, stage, activePhase } = room.card
  const elapsedMs = elapsedAt(clock, now)
  const totalMs = phases.reduce((sum, { minutes }) => sum + minutes, 0) * 60_000
  const isWhole = clock.endedAt !== null && stage.status !== 'cancelled' && elapsedMs >= totalMs - nearlyMs
  const stands = clock.startedAt === null || (stage.status === 'interview' && stage.pace !== 'running')
  return (
    <div className={styles.clock} data-still={stands || undefined}>
      <p>
        <b role="timer" aria-label={t('time')}>
          {clockText(elapsedMs)}
        </b>
        <span className={styles.of}>{isWhole ? t('held') : t('of', { total: clockText(totalMs) })}</span>
        <span className={styles.stage}>{stageWord(room)}</span>
      </p>
      <div className={styles.phases} aria-hidden>
        {phases.map(({ key, minutes, share }) => (
          <span key={key} style={{ flexGrow: minutes }}>
            <i
              style={{ width: `${(clock.startedAt === null ? 0 : share) * 100}%` }}
              data-active={
                (stage.status === 'interview' && (key === activePhase || key === 'whole')) || undefined
              }
            />
          </span>
        ))}
      </div>
    </div>
  )
}

/** What a room is in: the phase while the interview lasts, else the stage. */
function useStageWord() {
  const t = useTranslations('wall.stage')
  const locale = useLocale()
  return ({ card, phaseLabels }: WallRoom): string => {
    const { stage, activePhase } = card
    switch (stage.status) {
      case 'unscheduled':
      case 'scheduled':
        return t('waiting')
      case 'briefing':
        return t('briefing')
      case 'interview': {
        if (stage.pace === 'paused') return t('paused')
        const label = activePhase === null ? undefined : phaseLabels[activePhase]
        return label ? localize(label, locale) : card.sight === 'clock' ? t('unseen') : ''
      }
      case 'selfAssessment':
        return t('ended')
      case 'debrief':
        return t('debrief')
      case 'closed':
        return t('closed')
      case 'cancelled':
        return t('cancelled')
      default:
        return stage satisfies never
    }
  }
}
