import { setTimeout as delay } from 'node:timers/promises'
import { builtInScenarios } from '@/db/seed/built-in-scenarios'
import type { Command } from '@/domain/live-session/command'
import { type Crowd, dial, type Load, mark } from './crowd'
import type { Luck } from './random'
import type { SeatClient } from './seat-client'

export type Course = {
  minutes: number
  /** How many times faster than people. */
  speed: number
}

const phases = ['introduction', 'exploration', 'conclusion'] as const

/** A whole interview by all four seats: about 630 acts in twenty minutes. */
export function playInterview({ seats }: Crowd, luck: Luck, { minutes, speed }: Course): Load {
  const { supervisor, advisor, beneficiary, observer } = seats
  const refused: string[] = []
  const waiting: Promise<void>[] = []
  const endsAt = performance.now() + (minutes * 60_000) / speed
  let pressed = 0

  /** `seconds` between two acts, as a person would leave. */
  async function every(seconds: number, seat: SeatClient, next: () => Command | null) {
    const pause = () => {
      const gap = ((seconds * 1_000) / speed) * (0.5 + luck.next())
      return delay(Math.min(gap, Math.max(0, endsAt - performance.now())))
    }
    await pause()
    while (performance.now() < endsAt) {
      const command = next()
      if (command) {
        pressed += 1
        waiting.push(seat.act(command).then((sent) => void (sent.ok || refused.push(sent.reason))))
      }
      await pause()
    }
  }

  const hands = [
    every(6, supervisor, () => mark(luck)),
    every(10, observer, () => mark(luck)),
    every(5, beneficiary, () => dial(luck)),
    every(60, supervisor, () => note(supervisor)),
    every(60, supervisor, () => ({ type: 'sendCue', text: 'Reformule' })),
    every(60, advisor, () => acknowledge(advisor)),
    every(240, supervisor, () => ({ type: 'enterPhase', phase: luck.pick(phases) })),
    every(300, beneficiary, () => reveal(beneficiary, luck)),
  ]
  return {
    refused,
    pressedCount: () => pressed,
    async stop() {
      await Promise.all(hands)
      await Promise.all(waiting)
    },
  }
}

function note(seat: SeatClient): Command | null {
  const last = seat.log().events.findLast((event) => event.type === 'marked' && event.seat === 'supervisor')
  if (!last || !('id' in last)) return null
  return { type: 'noteMark', markId: last.id, text: `Il se redresse, et reprend au repère ${last.seq}.` }
}

function acknowledge(seat: SeatClient): Command | null {
  const last = seat.log().events.findLast((event) => event.type === 'cueSent')
  return last && 'id' in last ? { type: 'acknowledgeCue', cueId: last.id } : null
}

/** A fact of the situation that the seat plays. */
function reveal(seat: SeatClient, luck: Luck): Command | null {
  const [planned] = seat.log().events.flatMap((event) => (event.type === 'scheduled' ? event.payload : []))
  const played = builtInScenarios.find(({ key }) => key === planned?.scenario.key)
  const [first, ...others] = played?.reveals ?? []
  return first ? { type: 'giveReveal', revealId: luck.pick([first, ...others]).id } : null
}
