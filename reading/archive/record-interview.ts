import { isPlayer, type Seat } from '@/domain/live-session/core/seat'
import type { SeenEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { timelineOf } from '@/domain/live-session/timeline/timeline'
import { interviewOf } from '@/reading/interview'
import type { Room } from '@/reading/room'
import type { ReaderWords } from '@/reading/words/reader-words'
import { cuesOf, keptCuesOf, marksOf, phasesOf, recalledIn, spokenOf } from './record-observation'
import { answersOf, commentsOf, commitmentsOf, consentsOf } from './record-words'
import { iso, moment, type Recorded } from './recorded'
import { takeRows } from './take-rows'

/** An interview as one seat may see it, and the moment it is recorded, epoch ms. */
export type Seen = { readonly room: Room; readonly events: readonly SeenEvent[]; readonly at: number }

/** All that a seat may see of an interview, as it stands in the archive of that seat's holder. */
export function recordInterview({ room, events, at }: Seen, words: ReaderWords) {
  const state = fold(events, initialState)
  const timeline = timelineOf(state, room.grid, state.clock.endedAt ?? at)
  const interview = interviewOf(room, state, words)
  const known = new Map([...room.people, ...room.others].map(({ personId, name }) => [personId, name]))
  const recorded: Recorded = {
    ...interview,
    timeline,
    nameOf: (personId) => known.get(personId) ?? words.t('room.someone'),
  }
  const { scenario, grid } = room
  const takes = takeRows({ ...recorded, at })
  return {
    interviewId: room.liveSessionId,
    cohort: room.cohort.name,
    scheduledFor: iso(room.scheduledFor),
    status: state.stage.status,
    seat: room.viewer.seat,
    isHeld: true,
    persona: scenario.persona.shortName,
    focus: state.focus === null ? null : interview.names.code(state.focus),
    minutes: Math.round(timeline.lengthMs / 60_000),
    situation: {
      key: scenario.key,
      version: scenario.version,
      referral: words.inMarkedLanguage(scenario.referral),
      privateBrief: scenario.privateBrief ? words.inMarkedLanguage(scenario.privateBrief) : null,
      reveals: scenario.reveals?.map(({ fact }) => words.inMarkedLanguage(fact)) ?? null,
      trap: scenario.trap ? words.inMarkedLanguage(scenario.trap.how) : null,
    },
    grid: { key: grid.key, version: grid.version, title: words.inMarkedLanguage(grid.title) },
    people: room.people.map(({ personId, name, seat }) => ({ personId, name, seat })),
    phases: phasesOf(recorded),
    marks: marksOf(recorded),
    cues: cuesOf(recorded),
    keptCues: keptCuesOf(recorded),
    dial: timeline.dial.map(({ atMs, value }) => ({ ...moment(atMs), value })),
    ...recalledIn(recorded),
    talk: spokenOf(recorded),
    answers: answersOf(recorded),
    comments: commentsOf(recorded),
    commitments: commitmentsOf(recorded, takes.takes),
    ...takes,
    consents: consentsOf(recorded, events),
    facts: events.flatMap((event) => (event.type === 'hidden' ? [] : [recordFact(event)])),
  }
}

export type InterviewRecord = ReturnType<typeof recordInterview>

/** A fact as it is in the log, its moments as ISO 8601. */
export function recordFact({
  seq,
  id,
  type,
  actorId,
  seat,
  at,
  recordedAt,
  payload,
}: Exclude<SeenEvent, { type: 'hidden' }>) {
  return { seq, id, type, actorId, seat, factAt: iso(at), recordedAt: iso(recordedAt), payload }
}

/** Names of those in a seat, as one text. */
export function peopleIn({ people }: Pick<InterviewRecord, 'people'>, seat: Seat): string {
  const names = people.filter((person) => person.seat === seat).map(({ name }) => name)
  return isPlayer(seat) ? (names[0] ?? '') : names.join(', ')
}
