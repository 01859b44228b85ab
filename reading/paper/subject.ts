import type { Room } from '@/app/_live/session/room'
import type { SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { type Finding, findingsOf } from '@/domain/live-session/findings'
import type { Seat } from '@/domain/live-session/seat'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { type Timeline, timelineOf } from '@/domain/live-session/timeline'
import { codeOf } from '@/domain/observation/grid'
import type { PaperWords } from './paper-words'

/** What a seat holds of a live session, and when it is put on paper (epoch ms). */
export type Given = {
  readonly room: Omit<Room, 'realtime'>
  /** Everything this seat may see, from the first fact on. */
  readonly events: readonly SeenEvent[]
  readonly printedAt: number
}

/** What every section is written from: the facts, their projections, and names in the reader's language. */
export type Subject = Given & {
  readonly state: LiveSessionState
  /** Who opened the debrief. */
  readonly unsealerId: string | null
  readonly words: PaperWords
  readonly timeline: Timeline
  readonly findings: readonly Finding[]
  readonly advisorName: string
  readonly beneficiaryName: string
  /** What people call each other. */
  readonly nameOf: (personId: string) => string
  /** First name and seat. */
  readonly signed: (personId: string) => string
  readonly inSeat: (seat: Seat) => Given['room']['people']
  readonly codeName: (key: string) => string
  readonly phaseName: (key: string) => string
  readonly factOf: (revealId: string) => string
  /** What a cue said, an icon by its name; null once erased. */
  readonly cueText: (cue: Timeline['cues'][number]) => string | null
}

export function subjectOf(given: Given, words: PaperWords): Subject {
  const { room, events, printedAt } = given
  const state = fold(events, initialState)
  const { grid, people, scenario } = room
  const { t, inLanguage } = words
  const unsealed = events.findLast((event) => event.type === 'unsealed')
  const timeline = timelineOf(state, grid, state.clock.endedAt ?? printedAt)
  const revealIds = scenario.reveals?.map((reveal) => reveal.id) ?? []
  const personOf = (personId: string) => people.find((person) => person.personId === personId)
  const firstName = (person: { name: string } | undefined) => person?.name.split(' ')[0] ?? t('room.someone')
  const inSeat = (seat: Seat) => people.filter((person) => person.seat === seat)
  return {
    ...given,
    state,
    unsealerId: unsealed?.actorId ?? null,
    words,
    timeline,
    findings: findingsOf(state, timeline, grid, revealIds),
    advisorName: firstName(inSeat('advisor')[0]),
    beneficiaryName: firstName(inSeat('beneficiary')[0]),
    nameOf: (personId) => firstName(personOf(personId)),
    signed(personId) {
      const person = personOf(personId)
      const name = firstName(person)
      return person ? t('paper.by', { name, seat: t(`debrief.seat.${person.seat}`) }) : name
    },
    inSeat,
    codeName(key) {
      const code = codeOf(grid, key)
      return code ? inLanguage(code.label) : key
    },
    phaseName(key) {
      const phase = grid.phases.find((each) => each.key === key)
      return phase ? inLanguage(phase.label) : key
    },
    cueText: ({ text, icon }) => text ?? (icon && t(`common.cueIcon.${icon}`)),
    factOf(revealId) {
      const reveal = scenario.reveals?.find((each) => each.id === revealId)
      return reveal ? inLanguage(reveal.fact) : revealId
    },
  }
}
