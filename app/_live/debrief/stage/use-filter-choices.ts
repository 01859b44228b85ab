'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import type { FilterChoices } from '@/app/_live/timeline/filter-menu'
import { localize } from '@/domain/localized'
import { signOf } from '@/domain/observation/grid'

/** Choices of the filters: the codes noted in this interview, and everybody who noted something. */
export function useFilterChoices(): FilterChoices {
  const t = useTranslations('debrief.seat')
  const locale = useLocale()
  const { room } = useLive()
  const { people, nameOf } = useCast()
  return useMemo(
    () => ({
      codes: room.grid.codes.map((code) => ({
        key: code.key,
        label: localize(code.label, locale),
        sign: signOf(room.grid, code),
      })),
      authors: people.map(({ personId, seat }) => ({
        id: personId,
        name: nameOf(personId),
        seat: t(seat),
      })),
    }),
    [room, people, nameOf, locale, t],
  )
}
