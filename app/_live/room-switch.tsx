'use client'

import dynamic from 'next/dynamic'
import { memo, useEffect, useState } from 'react'
import { inertUntilHydrated } from '@/app/_kit/hydration/inert-until-hydrated'
import type { Seat } from '@/domain/live-session/core/seat'
import type { Stage } from '@/domain/live-session/core/stage'
import { Announcer } from './frame/announcer'
import { RoomNotice } from './frame/room-notice'
import { useArrival } from './frame/use-arrival'
import { useKeptFocus } from './frame/use-kept-focus'
import { useReopenedNotice } from './frame/use-reopened-notice'
import { useEscapeToWall } from './frame/use-way-back'
import { useLive } from './session/live-session-provider'
import type { Room } from './session/room'

// Separate chunks, also rendered by the server: a player's page lacks the console, a briefing the debrief.
const WaitingRoom = dynamic(() =>
  import('./waiting/waiting-room').then((module) => inertUntilHydrated(module.WaitingRoom)),
)
const StoodStill = dynamic(() =>
  import('./waiting/stood-still').then((module) => inertUntilHydrated(module.StoodStill)),
)
const Cancelled = dynamic(() =>
  import('./waiting/cancelled').then((module) => inertUntilHydrated(module.Cancelled)),
)
const Briefing = dynamic(() =>
  import('./briefing/briefing').then((module) => inertUntilHydrated(module.Briefing)),
)
const AdvisorRoom = dynamic(() =>
  import('./advisor/advisor-room').then((module) => inertUntilHydrated(module.AdvisorRoom)),
)
const BeneficiaryRoom = dynamic(() =>
  import('./beneficiary/beneficiary-room').then((module) => inertUntilHydrated(module.BeneficiaryRoom)),
)
const Console = dynamic(() =>
  import('./console/console').then((module) => inertUntilHydrated(module.Console)),
)
const UnsealPanel = dynamic(() =>
  import('./console/unsealing/unseal-panel').then((module) => inertUntilHydrated(module.UnsealPanel)),
)
const Debrief = dynamic(() =>
  import('./debrief/debrief').then((module) => inertUntilHydrated(module.Debrief)),
)
const SelfAssessment = dynamic(() =>
  import('./reflection/self-assessment').then((module) => inertUntilHydrated(module.SelfAssessment)),
)
const BeneficiaryReturn = dynamic(() =>
  import('./reflection/beneficiary-return').then((module) => inertUntilHydrated(module.BeneficiaryReturn)),
)
const ObserverWaits = dynamic(() =>
  import('./reflection/observer-waits').then((module) => inertUntilHydrated(module.ObserverWaits)),
)

/** One address for all seats: what it shows follows the seat and the stage. */
export function RoomSwitch() {
  const { room, state, isOpening, connection } = useLive()
  const { seat } = room.viewer
  const { status } = state.stage
  // The debrief appears whole: until all facts opened to this seat have been read, the previous screen stays.
  const [hasOpened, setOpened] = useState(false)
  const isAwaited = status === 'debrief' && isOpening && connection === 'live' && !hasOpened
  if (status === 'debrief' && !isAwaited && !hasOpened) setOpened(true)
  const shown = isAwaited ? 'selfAssessment' : status
  useArrival()
  useKeptFocus()
  useEscapeToWall()
  useFetchedAhead(room, status)
  useReopenedNotice()
  return (
    <>
      <Announcer />
      <RoomNotice />
      <Screen seat={seat} status={shown} isArchived={room.isArchived} />
    </>
  )
}

type ScreenProps = { seat: Seat; status: Stage['status']; isArchived: boolean }

function isUnderWay(status: Stage['status']): boolean {
  return status === 'briefing' || status === 'interview' || status === 'selfAssessment'
}

/** Memoised on seat and status: what changes within a status is read by the parts that show it. */
const Screen = memo(function Screen({ seat, status, isArchived }: ScreenProps) {
  // Left before its debrief: it cannot go on.
  if (isArchived && isUnderWay(status)) return <StoodStill />
  switch (status) {
    case 'unscheduled':
    case 'scheduled':
      return <WaitingRoom />
    case 'cancelled':
      return <Cancelled />
    case 'briefing':
      return <Briefing />
    case 'interview':
      return <Interview seat={seat} />
    case 'selfAssessment':
      return <Reflection seat={seat} />
    case 'debrief':
    case 'closed':
      return <Debrief />
    default: {
      const unknown: never = status
      return unknown
    }
  }
})

function Interview({ seat }: { seat: Seat }) {
  switch (seat) {
    case 'advisor':
      return <AdvisorRoom />
    case 'beneficiary':
      return <BeneficiaryRoom />
    case 'supervisor':
    case 'observer':
      return <Console />
    default: {
      const unknown: never = seat
      return unknown
    }
  }
}

function Reflection({ seat }: { seat: Seat }) {
  switch (seat) {
    case 'advisor':
      return <SelfAssessment />
    case 'beneficiary':
      return <BeneficiaryReturn />
    case 'supervisor':
      return <UnsealPanel />
    case 'observer':
      return <ObserverWaits />
    default: {
      const unknown: never = seat
      return unknown
    }
  }
}

const interviewOf: Record<Seat, (room: Room) => Promise<unknown>> = {
  advisor: (room) => import('./advisor/advisor-room').then(({ loadRest }) => loadRest(room)),
  beneficiary: (room) => import('./beneficiary/beneficiary-room').then(({ loadRest }) => loadRest(room)),
  supervisor: () => import('./console/console'),
  observer: () => import('./console/console'),
}

const reflectionOf: Record<Seat, () => Promise<unknown>> = {
  advisor: () => import('./reflection/self-assessment'),
  beneficiary: () => import('./reflection/beneficiary-return'),
  supervisor: () => import('./console/unsealing/unseal-panel'),
  observer: () => import('./reflection/observer-waits'),
}

/** Loads the code of the next screens ahead: the network may be gone when the interview begins. */
function useFetchedAhead(room: Room, status: Stage['status']): void {
  const { seat } = room.viewer
  useEffect(() => {
    // A failure is ignored: the screen loads its code again when it is shown.
    const ahead = (loads: ((room: Room) => Promise<unknown>)[]) => {
      for (const load of loads) load(room).catch(() => {})
    }
    if (status === 'scheduled') ahead([() => import('./briefing/briefing'), interviewOf[seat]])
    else if (status === 'briefing') ahead([interviewOf[seat]])
    else if (status === 'interview') ahead([reflectionOf[seat]])
    else if (status === 'selfAssessment')
      ahead([
        () => import('./debrief/debrief'),
        () => import('./debrief/opening/shut-views'),
        () => import('./debrief/opening/shut-card'),
        () => import('./brought/brought-in-debrief'),
      ])
  }, [room, seat, status])
}
