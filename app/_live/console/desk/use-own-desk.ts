'use client'

import { useLocale } from 'next-intl'
import { type RefObject, useMemo, useState } from 'react'
import { useAgreed } from '@/app/_live/session/live-session-provider'
import { useCast } from '@/app/_live/session/use-cast'
import { useBuzz } from '@/app/_preferences/use-buzz'
import { useKeys } from '@/app/_preferences/use-keys'
import { usePreferences } from '@/app/_preferences/use-preferences'
import { createKeepNext } from '@/client/keep-next'
import { isBlind, leadsInterview } from '@/domain/live-session/marking/lead'
import { mainTrack, trackOfSeat } from '@/domain/live-session/marking/tracks'
import { localize } from '@/domain/localized'
import { codeOf } from '@/domain/observation/grid'
import { useHits } from './hits'
import { keyWords } from './key-words'
import type { Desk } from './use-console'
import { type Chosen, type Ground, useConsoleActs } from './use-console-acts'
import { useCueDeparture } from './use-cue-departure'

/** The desk of this seat, and the marks chosen at it. */
export function useOwnDesk(ground: RefObject<Ground | null>): {
  readonly desk: Desk
  readonly chosen: Chosen
} {
  const { room, contract, focus, now } = useAgreed()
  const locale = useLocale()
  const { nameOf } = useCast()
  const { preferences } = usePreferences()
  const { viewer, grid } = room
  const keys = useKeys(grid)
  const buzz = useBuzz()
  const hits = useHits()
  const departure = useCueDeparture(ground)
  const [keepNext] = useState(createKeepNext)
  const { acts, chosen } = useConsoleActs(ground, hits, departure, keepNext, preferences)
  const desk = useMemo<Desk>(() => {
    const supervises = viewer.seat === 'supervisor'
    const track = trackOfSeat(viewer, contract)
    return {
      ...acts,
      ...keyWords(keys),
      room,
      contract,
      focus,
      now,
      grid,
      hits,
      departure,
      keepNext,
      keys,
      preferences,
      buzz,
      nameOf,
      supervises,
      track,
      leads: supervises && leadsInterview(contract, viewer.personId),
      blind: supervises && isBlind(contract),
      phaseTrack: supervises ? track : mainTrack,
      text: (localized) => localize(localized, locale),
      codeOf: (codeKey) => codeOf(grid, codeKey),
    }
  }, [
    acts,
    room,
    contract,
    focus,
    now,
    viewer,
    grid,
    hits,
    departure,
    keepNext,
    keys,
    preferences,
    buzz,
    nameOf,
    locale,
  ])
  return { desk, chosen }
}
