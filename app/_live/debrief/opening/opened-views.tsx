'use client'

import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { LiveContext, useLive } from '@/app/_live/session/live-session-provider'
import type { Seat } from '@/domain/live-session/core/seat'
import { withoutViews } from '@/domain/live-session/debrief/open-part'
import { mayCompare, shutViews } from '@/domain/live-session/views'

type Opening = {
  /** Seats whose view is not open to everybody yet. */
  readonly shut: readonly Seat[]
  /** Of those, the ones that this screen does not draw. */
  readonly undrawn: readonly Seat[]
  /** Whether what compares the views is open: findings and figures. */
  readonly compares: boolean
  /** Whether this person has asked to see here what they saw live. */
  readonly showsOwn: boolean
  readonly setShowsOwn: (shows: boolean) => void
}

const OpeningContext = createContext<Opening>({
  shut: [],
  undrawn: [],
  compares: true,
  showsOwn: false,
  setShowsOwn: () => {},
})

/** Whose views a seat has seen something of while the interview ran. */
const seenLive: Record<Seat, readonly Seat[]> = {
  advisor: ['advisor'],
  beneficiary: ['beneficiary'],
  supervisor: ['beneficiary', 'supervisor'],
  observer: ['observer'],
}

/** Which views are open here. */
export function useOpening(): Opening {
  return use(OpeningContext)
}

/**
 * Gives the debrief the same part of the interview on every screen: the views that are open. What a seat saw live and others do not
 * see yet is drawn only when its person asks.
 */
export function OpenedViews({ children }: { children: ReactNode }) {
  const live = useLive()
  const [showsOwn, setShowsOwn] = useState(false)
  const shut = useShut(live)
  const { seat } = live.room.viewer
  const undrawn = useMemo(
    () => (showsOwn ? shut.filter((each) => !seenLive[seat].includes(each)) : shut),
    [showsOwn, shut, seat],
  )
  const { state: whole, confirmed: wholeConfirmed } = live
  const state = useMemo(() => withoutViews(whole, undrawn), [whole, undrawn])
  const confirmed = useMemo(() => withoutViews(wholeConfirmed, undrawn), [wholeConfirmed, undrawn])
  const opening = useMemo(
    () => ({ shut, undrawn, compares: mayCompare(shut), showsOwn, setShowsOwn }),
    [shut, undrawn, showsOwn],
  )
  const drawn = useMemo(
    () => (state === live.state && confirmed === live.confirmed ? live : { ...live, state, confirmed }),
    [live, state, confirmed],
  )
  return (
    <OpeningContext value={opening}>
      <LiveContext value={drawn}>{children}</LiveContext>
    </OpeningContext>
  )
}

/** A view counts as open once its facts are here: after it is opened they are read first. */
function useShut({ confirmed, isOpening }: ReturnType<typeof useLive>): readonly Seat[] {
  const now = shutViews(confirmed)
  const [known, setKnown] = useState(now)
  const isSame = known.length === now.length && known.every((seat, index) => seat === now[index])
  if (!isSame && !isOpening) setKnown(now)
  return isSame || isOpening ? known : now
}
