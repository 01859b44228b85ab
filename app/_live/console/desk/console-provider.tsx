'use client'

import { type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { type Live, useLive } from '@/app/_live/session/live-session-provider'
import { useInterviewClock } from '@/app/_live/session/use-ticking'
import { elapsedAt, momentAt } from '@/domain/live-session/core/clock'
import { supervisorsOf } from '@/domain/live-session/marking/lead'
import { areCodingsOpen, isCodingFrozen } from '@/domain/live-session/marking/supervision'
import { marksOf, tallyByCode } from '@/domain/live-session/marking/tallies'
import { clockText } from '@/reading/words/clock-text'
import {
  type Console,
  ConsoleContext,
  type Course,
  CourseContext,
  type Desk,
  DeskContext,
  type Moment,
  MomentContext,
} from './use-console'
import type { Chosen, Ground } from './use-console-acts'
import { useOwnDesk } from './use-own-desk'

/** The console's contexts, split by how often they change: desk (never), course (few acts), facts (each act), clock (each second). */
export function ConsoleProvider({ children }: { children: ReactNode }) {
  const ground = useRef<Ground>(null)
  const { desk, chosen } = useOwnDesk(ground)
  return (
    <DeskContext value={desk}>
      <Facts desk={desk} chosen={chosen} ground={ground}>
        <Ticking>{children}</Ticking>
      </Facts>
    </DeskContext>
  )
}

type FactsProps = { desk: Desk; chosen: Chosen; ground: RefObject<Ground | null>; children: ReactNode }

function Facts({ desk, chosen, ground, children }: FactsProps) {
  const live = useLive()
  const { state } = live
  const { contract, clock } = state
  const { track, supervises } = desk
  const me = desk.room.viewer.personId
  const marks = useMemo(() => marksOf(state, track), [state, track])
  const current =
    marks.find(({ id }) => id === chosen.selectedId) ??
    marks.findLast(({ authorId }) => authorId === me) ??
    null
  useLayoutEffect(() => {
    ground.current = { live, track, current, undone: chosen.undone }
  })
  const { undone } = chosen
  const noting = current !== null && chosen.notingId === current.id
  const facts = useMemo<Console>(
    () => ({
      ...desk,
      live,
      marks,
      current,
      noting,
      undone,
      tallies: tallyByCode(marks),
      frozen: supervises && isCodingFrozen(state, me),
      several: supervises && supervisorsOf(contract).length > 1 && areCodingsOpen(state),
      clock: (moment) => clockText(elapsedAt(clock, moment)),
    }),
    [desk, live, marks, current, noting, undone, supervises, me, state, contract, clock],
  )
  return (
    <ConsoleContext value={facts}>
      <CourseContext value={useCourseOf(live)}>{children}</CourseContext>
    </ConsoleContext>
  )
}

/** The same for as long as its parts are the same: folding a mark keeps them. */
function useCourseOf({ state, present }: Live): Course {
  const { stage, clock, cues, keptCues, dial, reveals, calls } = state
  return useMemo(
    () => ({ stage, clock, cues, keptCues, dial, reveals, calls, present }),
    [stage, clock, cues, keptCues, dial, reveals, calls, present],
  )
}

function Ticking({ children }: { children: ReactNode }) {
  const { clock } = useLive().state
  const { elapsedMs } = useInterviewClock()
  const moment = useMemo<Moment>(() => ({ elapsedMs, now: momentAt(clock, elapsedMs) }), [clock, elapsedMs])
  return <MomentContext value={moment}>{children}</MomentContext>
}
