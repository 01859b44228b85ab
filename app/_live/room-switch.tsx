'use client'

import dynamic from 'next/dynamic'
import { memo, useEffect } from 'react'
import { waking } from '@/app/_kit/hydration/inert-until-hydrated'
import type { Seat } from '@/domain/live-session/seat'
import type { Stage } from '@/domain/live-session/state'
import { Announcer } from './frame/announcer'
import { RoomNotice } from './frame/room-notice'
import { useReopenedNotice } from './frame/use-reopened-notice'
import { useLive } from './session/live-session-provider'

// Chunks of their own: a player's page does not carry the console, nor a briefing the debrief.
const WaitingRoom = dynamic(() =>
  import('./waiting/waiting-room').then((module) => waking(module.WaitingRoom)),
)
const Cancelled = dynamic(() => import('./waiting/cancelled').then((module) => waking(module.Cancelled)))
const Briefing = dynamic(() => import('./briefing/briefing').then((module) => waking(module.Briefing)))
const AdvisorRoom = dynamic(() =>
  import('./advisor/advisor-room').then((module) => waking(module.AdvisorRoom)),
)
const BeneficiaryRoom = dynamic(() =>
  import('./beneficiary/beneficiary-room').then((module) => waking(module.BeneficiaryRoom)),
)
const Console = dynamic(() => import('./console/console').then((module) => waking(module.Console)))
const UnsealPanel = dynamic(() =>
  import('./console/unsealing/unseal-panel').then((module) => waking(module.UnsealPanel)),
)
const Debrief = dynamic(() => import('./debrief/debrief').then((module) => waking(module.Debrief)))
const SelfAssessment = dynamic(() =>
  import('./reflection/self-assessment').then((module) => waking(module.SelfAssessment)),
)
const BeneficiaryReturn = dynamic(() =>
  import('./reflection/beneficiary-return').then((module) => waking(module.BeneficiaryReturn)),
)
const ObserverWaits = dynamic(() =>
  import('./reflection/observer-waits').then((module) => waking(module.ObserverWaits)),
)

/** One address for all seats: what it shows follows the seat and the stage. */
export function RoomSwitch() {
  const { room, state, isOpening, connection } = useLive()
  const { seat } = room.viewer
  const { status } = state.stage
  // The three views come in one picture: until all of them are read, the screen before stays.
  const shown = status === 'debrief' && isOpening && connection === 'live' ? 'selfAssessment' : status
  useFetchedAhead(seat, status)
  useReopenedNotice()
  return (
    <>
      <Announcer />
      <RoomNotice />
      <Screen seat={seat} status={shown} />
    </>
  )
}

/** Drawn anew by a turn of the session only: what happens within one is heard by each part for itself. */
const Screen = memo(function Screen({ seat, status }: { seat: Seat; status: Stage['status'] }) {
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

const interviewOf: Record<Seat, () => Promise<unknown>> = {
  advisor: () => import('./advisor/advisor-room'),
  beneficiary: () => import('./beneficiary/beneficiary-room'),
  supervisor: () => import('./console/console'),
  observer: () => import('./console/console'),
}

const reflectionOf: Record<Seat, () => Promise<unknown>> = {
  advisor: () => import('./reflection/self-assessment'),
  beneficiary: () => import('./reflection/beneficiary-return'),
  supervisor: () => import('./console/unsealing/unseal-panel'),
  observer: () => import('./reflection/observer-waits'),
}

/** Brings the next screens' code while there is a network: the interview may begin just as it fails. */
function useFetchedAhead(seat: Seat, status: Stage['status']): void {
  useEffect(() => {
    // Without a network the screen asks for its code again when its turn comes.
    const ahead = (loads: (() => Promise<unknown>)[]) => {
      for (const load of loads) load().catch(() => {})
    }
    if (status === 'scheduled') ahead([() => import('./briefing/briefing'), interviewOf[seat]])
    else if (status === 'briefing') ahead([interviewOf[seat]])
    else if (status === 'interview') ahead([reflectionOf[seat]])
    else if (status === 'selfAssessment') ahead([() => import('./debrief/debrief')])
  }, [seat, status])
}
