import { IconClock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Tag } from '@/app/_kit/marks/tag'
import { useDates } from '@/app/_kit/text/use-dates'
import { ZoneNote } from '@/app/_kit/text/zone-note'
import { daysFrom } from '@/i18n/zoned-time'
import type { SessionCard } from './people'

const MINUTE = 60_000

type WhenTagProps = { card: Pick<SessionCard, 'status' | 'scheduledFor' | 'timeZone'>; now: number }

/** How soon the interview starts, or its status. Amber only when it needs attention now. */
export function WhenTag({ card, now }: WhenTagProps) {
  const t = useTranslations('today.when')
  const status = useTranslations('common.status')
  const dates = useDates(card.timeZone)
  const { scheduledFor } = card
  const minutes = Math.ceil((scheduledFor - now) / MINUTE)
  const time = dates.time(scheduledFor)
  const words = () => {
    if (card.status !== 'scheduled') return status(card.status)
    if (minutes > 60) {
      const days = daysFrom(now, scheduledFor, card.timeZone)
      if (days === 0) return t('today', { time })
      if (days === 1) return t('tomorrow', { time })
      return t('later', { days, day: dates.day(scheduledFor, now), time })
    }
    if (minutes > 0) return t('soon', { minutes, time })
    return minutes > -5 ? t('now') : t('late', { time })
  }
  return (
    <Tag size="l" tone={card.status === 'scheduled' && minutes > 60 ? undefined : 'accent'}>
      <IconClock size={16} stroke={1.5} aria-hidden="true" />
      {words()} <ZoneNote at={scheduledFor} zone={card.timeZone} />
    </Tag>
  )
}
