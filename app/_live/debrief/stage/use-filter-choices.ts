'use client'

import { useLocale } from 'next-intl'
import { useMemo } from 'react'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useLive } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import type { FilterChoices } from '@/app/_live/timeline/filter-menu'
import { absentees } from '@/domain/live-session/course/arrivals'
import { localize } from '@/domain/localized'
import { signOf } from '@/domain/observation/grid'

/** Choices of the filters: the codes noted in this interview, and everybody who noted something. */
export function useFilterChoices(): FilterChoices {
  const nouns = useNouns()
  const locale = useLocale()
  const { room, state } = useLive()
  const { people, nameOf } = useCast()
  const { contract, entered } = state
  const absent = useMemo(() => absentees({ contract, entered }), [contract, entered])
  return useMemo(
    () => ({
      codes: room.grid.codes.map((code) => ({
        key: code.key,
        label: localize(code.label, locale),
        sign: signOf(room.grid, code),
      })),
      authors: people
        .filter(({ personId }) => !absent.has(personId))
        .map((each) => ({
          id: each.personId,
          name: nameOf(each.personId),
          seat: nouns.seatInline(each.seat, [each]),
        })),
    }),
    [room, people, nameOf, absent, locale, nouns],
  )
}
