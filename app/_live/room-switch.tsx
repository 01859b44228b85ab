'use client'

import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import type { Seat } from '@/domain/live-session/seat'
import type { Stage } from '@/domain/live-session/state'
import { AdvisorRoom } from './advisor/advisor-room'
import { Announcer } from './announcer'
import { BeneficiaryRoom } from './beneficiary/beneficiary-room'
import { Briefing } from './briefing/briefing'
import { useLive } from './live-session-provider'
import { Cancelled } from './waiting/cancelled'
import { WaitingRoom } from './waiting/waiting-room'

// Chunks of their own: a player's page does not carry the console, nor a briefing the debrief.
const Console = dynamic(() => import('./console/console').then((module) => module.Console))
const UnsealPanel = dynamic(() => import('./console/unseal-panel').then((module) => module.UnsealPanel))
const Debrief = dynamic(() => import('./debrief/debrief').then((module) => module.Debrief))
const SelfAssessment = dynamic(() =>
  import('./reflection/self-assessment').then((module) => module.SelfAssessment),
)
const BeneficiaryReturn = dynamic(() =>
  import('./reflection/beneficiary-return').then((module) => module.BeneficiaryReturn),
)
const ObserverWaits = dynamic(() =>
  import('./reflection/observer-waits').then((module) => module.ObserverWaits),
)

/** One address for all seats: what it shows follows the seat and the stage. */
export function RoomSwitch() {
  const { room, state } = useLive()
  const { seat } = room.viewer
  useFetchedAhead(seat, state.stage.status)
  return (
    <>
      <Announcer />
      <Screen seat={seat} status={state.stage.status} />
    </>
  )
}

function Screen({ seat, status }: { seat: Seat; status: Stage['status'] }) {
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
}

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

/** Brings the next screen's code while there is a network: the interview may begin just as it fails. */
function useFetchedAhead(seat: Seat, status: Stage['status']): void {
  useEffect(() => {
    if (status === 'scheduled' || status === 'briefing') {
      if (seat === 'supervisor' || seat === 'observer') void import('./console/console')
    } else if (status === 'interview') {
      if (seat === 'advisor') void import('./reflection/self-assessment')
      else if (seat === 'beneficiary') void import('./reflection/beneficiary-return')
      else if (seat === 'supervisor') void import('./console/unseal-panel')
      else void import('./reflection/observer-waits')
    } else if (status === 'selfAssessment') void import('./debrief/debrief')
  }, [seat, status])
}
