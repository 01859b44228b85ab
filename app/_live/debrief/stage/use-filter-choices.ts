'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useLive } from '@/app/_live/session/live-session-provider'
import type { FilterChoices } from '@/app/_live/timeline/filter-menu'
import { localize } from '@/domain/localized'
import { signOf } from '@/domain/observation/grid'
import { firstName } from '@/reading/names/first-name'

/** Choices of the filters: the codes noted in this interview, and everybody who noted something. */
export function useFilterChoices(): FilterChoices {
  const t = useTranslations('debrief.seat')
  const locale = useLocale()
  const { room } = useLive()
  return useMemo(
    () => ({
      codes: room.grid.codes.map((code) => ({
        key: code.key,
        label: localize(code.label, locale),
        sign: signOf(room.grid, code),
      })),
      authors: room.people.map(({ personId, name, seat }) => ({
        id: personId,
        name: firstName(name),
        seat: t(seat),
      })),
    }),
    [room, locale, t],
  )
}
