import { useNow, useTranslations } from 'next-intl'
import { useDates } from '@/app/_kit/text/use-dates'
import { useOwnZone } from '@/app/_kit/text/use-own-dates'
import { type KeptTerm, keptTerms } from '@/domain/personal-data/kept-kinds'
import type { KeptLine } from './kept'

/** Which sentence says until when, of the terms that are a length. */
const counted = {
  media: 'ifAny',
  dial: 'interview',
  marks: 'interview',
  notes: 'interview',
  returns: 'interview',
  comments: 'interview',
  commitments: 'due',
  attendance: 'register',
  accessLog: 'reading',
} as const satisfies Partial<Record<KeptTerm, string>>

/** Until when a kind is kept, in words, and what is to be said beside it. */
export function useTerm(line: KeptLine, zone: string | undefined): { until: string; beside: string | null } {
  const t = useTranslations('kept')
  const ownZone = useOwnZone()
  const dates = useDates(zone ?? ownZone)
  const now = useNow().getTime()
  const term = keptTerms[line.kind]

  function until(): string {
    switch (term) {
      case 'account':
      case 'cohort':
      case 'loan':
        return t(`until.${term}`)
      case 'passing':
        if (line.kind === 'absences') return t('until.absences')
        return t(line.kind === 'letters' ? 'until.letters' : 'until.signIns')
      default:
        return t(`until.${counted[term]}`, { length: length() })
    }
  }

  function length(): string {
    if (line.length === null) return ''
    const { count, unit } = line.length
    if (unit === 'months' && count > 12 && count % 12 === 0) return t('length.years', { count: count / 12 })
    return t(`length.${unit}`, { count })
  }

  function beside(): string | null {
    switch (line.kind) {
      case 'identity':
        return t('then.borrowedName')
      case 'settings':
        return t('then.editable')
      case 'practice':
        return t('then.noWords')
      case 'recordings':
        return t('then.eachTime')
      case 'organising':
        return t('then.journal')
      case 'commitments':
        return line.due === null ? null : due(line.due)
      default:
        return line.goesAt === null
          ? null
          : t(line.count === 1 ? 'then.firstOne' : 'then.first', { day: dates.date(line.goesAt, now) })
    }
  }

  function due(day: string): string {
    const isOver = Date.parse(`${day}T23:59:59Z`) < now
    return isOver ? t('then.over', { day: dates.longCalendarDate(day) }) : t('then.running')
  }

  return { until: until(), beside: beside() }
}
