import { useTranslations } from 'next-intl'
import { Tag } from '@/app/_kit/marks/tag'
import type { Status } from '@/domain/live-session/core/stage'

/** Status of an interview in one or two words; one that is running stands out. */
export function StatusTag({ status }: { status: Status }) {
  const t = useTranslations('common.status')
  return <Tag tone={toneOf(status)}>{t(status)}</Tag>
}

function toneOf(status: Status) {
  switch (status) {
    case 'interview':
      return 'ink'
    case 'briefing':
    case 'selfAssessment':
    case 'debrief':
      return 'accent'
    case 'unscheduled':
    case 'scheduled':
    case 'closed':
    case 'cancelled':
      return undefined
    default:
      return status satisfies never
  }
}
