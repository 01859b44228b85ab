import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useDates } from '@/app/_kit/text/use-dates'
import type { Occupant } from '@/domain/occupancy/double-places'
import type { Whereabouts } from '@/domain/occupancy/tell'
import type { PersonForm } from '@/domain/person/person-form'

/** A double place as it is said: who or what, in which form, and where else; `where` is null for who may not see that. */
export type SaidDouble = {
  readonly occupant: Occupant
  readonly name: string
  readonly form: PersonForm
  readonly where: Whereabouts | null
  readonly isDraft: boolean
  /** Where it is in the sentence's own interview. Epoch ms. */
  readonly startsAt: number
  /** Why it is kept; null where it is not. */
  readonly kept: { readonly reason: string | null } | null
}

/** Says where a person is besides, in the reader's language. */
export function useDoubleWords(timeZone: string) {
  const t = useTranslations('planning.doubles')
  const dates = useDates(timeZone)
  return useMemo(() => {
    /** « Tour 2, Berthelot », with the name of another cohort. */
    function place({ title, room, cohortName, liveSessionId }: Whereabouts): string {
      const alone = room === null ? t('alone') : t('aloneIn', { room })
      const bare = title === null ? alone : room === null ? title : t('where', { title, room })
      const where = cohortName === null ? bare : t('inCohort', { where: bare, cohort: cohortName })
      return liveSessionId === null ? t('draft', { where }) : where
    }

    function say({ name, form, where, isDraft, startsAt, kept }: SaidDouble): string {
      if (where === null) return t(isDraft ? 'hiddenDraft' : 'hidden', { name, form })
      if (kept?.reason === null) return t('fromWall', { name, where: place(where) })
      return where.startsAt === startsAt
        ? t('is', { name, where: place(where) })
        : t('isLater', { name, where: place(where), time: dates.time(where.startsAt) })
    }

    function why(kept: NonNullable<SaidDouble['kept']>): string | null {
      if (kept.reason === null) return null
      return kept.reason === '' ? t('keptAlone') : t('kept', { reason: kept.reason })
    }

    return { place, say, why }
  }, [t, dates])
}
