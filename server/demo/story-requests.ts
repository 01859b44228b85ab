import type { Command, CommandRequest } from '@/domain/live-session/command'
import type { Seat } from '@/domain/live-session/seat'
import { demoId } from './demo-id'
import type { Beat, Story } from './story'

/** Who asks what of a live session, and when (epoch ms). */
export type StoryRequest = { readonly seat: Seat; readonly request: CommandRequest }

type Timed = { readonly at: number; readonly seat: Seat; readonly command: Command; readonly id?: string }

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 1440 * MINUTE
const DIAL_EVERY_MS = 5 * SECOND
const DIAL_BATCH = 12

/** A written story as the requests its people would have sent, in order. `startedAt`: epoch ms of the interview's start. */
export function requestsOf(
  story: Story,
  name: string,
  startedAt: number,
  hasObserver: boolean,
): StoryRequest[] {
  const timed = [
    ...beforehand(story, startedAt, hasObserver),
    ...story.interview.flatMap((beat, index) =>
      requestsOfBeat(beat, demoId(`${name} ${index}`), startedAt + millisecondsOf(beat.at)),
    ),
    ...dialRequests(story, startedAt),
    ...afterwards(story, startedAt + millisecondsOf(story.end)),
  ]
  return timed
    .sort((one, other) => one.at - other.at)
    .map(({ at, seat, command, id }, index) => ({
      seat,
      request: { id: id ?? demoId(`${name} request ${index}`), at, command },
    }))
}

/** `mm:ss` in milliseconds. */
export function millisecondsOf(clock: string): number {
  const [minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return minutes * MINUTE + seconds * SECOND
}

function beforehand(story: Story, startedAt: number, hasObserver: boolean): Timed[] {
  const seats: Seat[] = [
    'beneficiary',
    'advisor',
    ...(hasObserver ? (['observer'] as const) : []),
    'supervisor',
  ]
  return [
    { at: startedAt - 5 * MINUTE, seat: 'supervisor', command: { type: 'openBriefing' } },
    { at: startedAt - 3 * MINUTE, seat: 'advisor', command: { type: 'chooseFocus', codeKey: story.focus } },
    ...seats.map((seat, index) => ({
      at: startedAt - 60 * SECOND + index * 9 * SECOND,
      seat,
      command: { type: 'declareReadiness', ready: true } as const,
    })),
    { at: startedAt, seat: 'supervisor', command: { type: 'startInterview', anyway: false } },
  ]
}

function requestsOfBeat(beat: Beat, id: string, at: number): Timed[] {
  if ('enter' in beat) return [{ at, seat: 'supervisor', command: { type: 'enterPhase', phase: beat.enter } }]
  if ('tick' in beat) return [{ at, seat: 'supervisor', command: { type: 'tickFrame', item: beat.tick } }]
  if ('reveal' in beat) {
    return [{ at, seat: 'beneficiary', command: { type: 'giveReveal', revealId: beat.reveal } }]
  }
  if ('cue' in beat || 'icon' in beat) {
    const command: Command =
      'cue' in beat ? { type: 'sendCue', text: beat.cue } : { type: 'sendIconCue', icon: beat.icon }
    return [
      { at, seat: 'supervisor', id, command },
      {
        at: at + beat.seenAfter * SECOND,
        seat: 'advisor',
        command: { type: 'acknowledgeCue', cueId: id },
      },
    ]
  }
  if ('pause' in beat) {
    const resumedAt = at + beat.seconds * SECOND
    return [
      { at, seat: beat.pause, command: { type: 'pauseInterview' } },
      { at: resumedAt, seat: 'supervisor', command: { type: 'resumeInterview' } },
    ]
  }
  return requestsOfMark(beat, id, at)
}

function requestsOfMark(beat: Extract<Beat, { mark: string }>, id: string, at: number): Timed[] {
  const seat = beat.by ?? 'supervisor'
  const command = {
    type: 'mark',
    codeKey: beat.mark,
    valence: beat.valence ?? null,
    reactionOffsetMs: 0,
  } as const
  const later = at + 3 * SECOND
  return [
    { at, seat, id, command },
    ...(beat.note
      ? [{ at: later, seat, command: { type: 'noteMark', markId: id, text: beat.note } } as const]
      : []),
    ...(beat.slip ? [{ at: later, seat, command: { type: 'undo', eventId: id } } as const] : []),
  ]
}

function dialRequests(story: Story, startedAt: number): Timed[] {
  const samples = dialSamples(story.dial).map(({ at, value }) => ({ at: startedAt + at, value }))
  const batches = Math.ceil(samples.length / DIAL_BATCH)
  return Array.from({ length: batches }, (_, index) => {
    const batch = samples.slice(index * DIAL_BATCH, (index + 1) * DIAL_BATCH)
    return { at: batch.at(-1)?.at ?? 0, seat: 'beneficiary', command: { type: 'moveDial', samples: batch } }
  })
}

/** Samples every 5 s along the line through the points; a sample is kept only where the value moves, as the dial does. */
function dialSamples(points: Story['dial']): { at: number; value: number }[] {
  const knots = points.map(([clock, value]) => ({ at: millisecondsOf(clock), value }))
  return knots.flatMap((knot, index) => {
    const next = knots[index + 1]
    if (!next) return [knot]
    const steps = Math.max(1, Math.floor((next.at - knot.at) / DIAL_EVERY_MS))
    return Array.from({ length: steps }, (_, step) => ({
      at: knot.at + step * DIAL_EVERY_MS,
      value: Math.round(knot.value + ((next.value - knot.value) * step) / steps),
    })).filter((sample, position, all) => position === 0 || sample.value !== all[position - 1]?.value)
  })
}

function afterwards(story: Story, endedAt: number): Timed[] {
  const { selfAssessment, beneficiaryReturn, commitment, turns } = story
  const openedAt = endedAt + 6 * MINUTE
  const timed: Timed[] = [
    { at: endedAt, seat: 'supervisor', command: { type: 'endInterview' } },
    {
      at: endedAt + 4 * MINUTE,
      seat: 'beneficiary',
      command: { type: 'lockReturn', answers: beneficiaryReturn },
    },
  ]
  if (!selfAssessment) return timed
  timed.push({
    at: endedAt + 5 * MINUTE,
    seat: 'advisor',
    command: { type: 'lockSelfAssessment', answers: selfAssessment },
  })
  if (!commitment) return timed
  const { what, how, dueInDays } = commitment
  const due = new Date(endedAt + dueInDays * DAY).toISOString().slice(0, 10)
  timed.push(
    { at: openedAt, seat: 'supervisor', command: { type: 'unseal', overrideReason: null } },
    ...turns.map(([after, turn]) => ({
      at: openedAt + millisecondsOf(after),
      seat: 'supervisor' as const,
      command: { type: 'giveTurn', turn } as const,
    })),
    { at: endedAt + 18 * MINUTE, seat: 'advisor', command: { type: 'makeCommitment', what, due, how } },
    { at: endedAt + 20 * MINUTE, seat: 'supervisor', command: { type: 'close' } },
  )
  return timed
}
