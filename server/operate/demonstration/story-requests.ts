import type { Command, CommandRequest } from '@/domain/live-session/command'
import { demoId } from './demo-id'
import type { Cast } from './meeting'
import type { Beat, Part, Story } from './story'
import { requestsOfTake, takeIdOf } from './take-requests'

/** One command of a story: who sends it, and when (epoch ms). */
export type StoryRequest = {
  readonly part: Part
  readonly request: CommandRequest
  /** Of which pair of moments a comparison speaks, by its place: the replay knows which pairs the dial gives. */
  readonly pair?: number
}

type Timed = Pick<StoryRequest, 'part' | 'pair'> & {
  readonly at: number
  readonly command: Command
  readonly id?: string
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 1440 * MINUTE
const DIAL_EVERY_MS = 5 * SECOND
const DIAL_BATCH = 12

/** The commands that the people of a story would have sent, in order. `startedAt`: start of the interview, epoch ms. */
export function requestsOf(
  story: Story,
  name: string,
  startedAt: number,
  cast: Pick<Cast, 'observer' | 'second'>,
): StoryRequest[] {
  const timed = [
    ...beforehand(story, startedAt, cast),
    ...story.interview.flatMap((beat, index) =>
      requestsOfBeat(beat, demoId(`${name} ${index}`), startedAt + millisecondsOf(beat.at)),
    ),
    ...dialRequests(story, startedAt),
    ...(cast.second ? finishedCodings(startedAt + millisecondsOf(story.end)) : []),
    ...afterwards(story, name, startedAt + millisecondsOf(story.end)),
  ]
  return timed
    .sort((one, other) => one.at - other.at)
    .map(({ at, part, command, id, pair }, index) => ({
      part,
      ...(pair !== undefined && { pair }),
      request: { id: id ?? demoId(`${name} request ${index}`), at, command },
    }))
}

/** `mm:ss` in milliseconds. */
export function millisecondsOf(clock: string): number {
  const [minutes = 0, seconds = 0] = clock.split(':').map(Number)
  return minutes * MINUTE + seconds * SECOND
}

function beforehand(story: Story, startedAt: number, cast: Pick<Cast, 'observer' | 'second'>): Timed[] {
  const parts: Part[] = [
    'beneficiary',
    'advisor',
    ...(cast.observer ? (['observer'] as const) : []),
    'supervisor',
    ...(cast.second ? (['second'] as const) : []),
  ]
  return [
    { at: startedAt - 5 * MINUTE, part: 'supervisor', command: { type: 'openBriefing' } },
    { at: startedAt - 3 * MINUTE, part: 'advisor', command: { type: 'chooseFocus', codeKey: story.focus } },
    ...parts.map((part, index) => ({
      at: startedAt - 60 * SECOND + index * 9 * SECOND,
      part,
      command: { type: 'declareReadiness', ready: true } as const,
    })),
    { at: startedAt, part: 'supervisor', command: { type: 'startInterview', anyway: false } },
  ]
}

function requestsOfBeat(beat: Beat, id: string, at: number): Timed[] {
  if ('enter' in beat)
    return [{ at, part: beat.by ?? 'supervisor', command: { type: 'enterPhase', phase: beat.enter } }]
  if ('tick' in beat) return [{ at, part: 'supervisor', command: { type: 'tickFrame', item: beat.tick } }]
  if ('reveal' in beat) {
    return [{ at, part: 'beneficiary', command: { type: 'giveReveal', revealId: beat.reveal } }]
  }
  if ('keep' in beat) return [{ at, part: 'supervisor', command: { type: 'keepCue', text: beat.keep } }]
  if ('cue' in beat || 'icon' in beat) {
    const command: Command =
      'cue' in beat ? { type: 'sendCue', text: beat.cue } : { type: 'sendIconCue', icon: beat.icon }
    return [
      { at, part: 'supervisor', id, command },
      {
        at: at + beat.seenAfter * SECOND,
        part: 'advisor',
        command: { type: 'acknowledgeCue', cueId: id },
      },
    ]
  }
  if ('pause' in beat) {
    const resumedAt = at + beat.seconds * SECOND
    return [
      { at, part: beat.pause, command: { type: 'pauseInterview' } },
      { at: resumedAt, part: 'supervisor', command: { type: 'resumeInterview' } },
    ]
  }
  return requestsOfMark(beat, id, at)
}

function requestsOfMark(beat: Extract<Beat, { mark: string }>, id: string, at: number): Timed[] {
  const part = beat.by ?? 'supervisor'
  const command = {
    type: 'mark',
    codeKey: beat.mark,
    valence: beat.valence ?? null,
    reactionOffsetMs: 0,
  } as const
  const later = at + 3 * SECOND
  return [
    { at, part, id, command },
    ...(beat.note
      ? [{ at: later, part, command: { type: 'noteMark', markId: id, text: beat.note } } as const]
      : []),
    ...(beat.slip ? [{ at: later, part, command: { type: 'undo', eventId: id } } as const] : []),
  ]
}

function dialRequests(story: Story, startedAt: number): Timed[] {
  const samples = dialSamples(story.dial).map(({ at, value }) => ({ at: startedAt + at, value }))
  const batches = Math.ceil(samples.length / DIAL_BATCH)
  return Array.from({ length: batches }, (_, index) => {
    const batch = samples.slice(index * DIAL_BATCH, (index + 1) * DIAL_BATCH)
    return { at: batch.at(-1)?.at ?? 0, part: 'beneficiary', command: { type: 'moveDial', samples: batch } }
  })
}

/** Samples every 5 s along straight lines. As with a real dial, only a changed value gives one. */
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

/** Both supervisors who code blind say that they have finished, one after the other, before the debrief opens. */
function finishedCodings(endedAt: number): Timed[] {
  return (['second', 'supervisor'] as const).map((part, index) => ({
    at: endedAt + (2 + index) * MINUTE,
    part,
    command: { type: 'finishCoding' },
  }))
}

/** What the players recall of the dial: the beneficiary before locking, the advisor after. */
function recalled({ compared = [], redrawn }: Story, endedAt: number): Timed[] {
  const points = redrawn?.map(([at, value]) => ({ atMs: millisecondsOf(at), value }))
  return [
    ...compared.map(
      (choice, pair): Timed => ({
        at: endedAt + 3 * MINUTE + pair * 9 * SECOND,
        part: 'beneficiary',
        command: { type: 'compareMoments', firstMs: 0, secondMs: 0, choice },
        pair,
      }),
    ),
    ...(points
      ? [
          {
            at: endedAt + 5 * MINUTE + 40 * SECOND,
            part: 'advisor',
            command: { type: 'redrawDial', points },
          } as const,
        ]
      : []),
  ]
}

function afterwards(story: Story, name: string, endedAt: number): Timed[] {
  const { selfAssessment, beneficiaryReturn, commitment, turns, takes = [] } = story
  const openedAt = endedAt + 6 * MINUTE
  const timed: Timed[] = [
    { at: endedAt, part: 'supervisor', command: { type: 'endInterview' } },
    {
      at: endedAt + 4 * MINUTE,
      part: 'beneficiary',
      command: { type: 'lockReturn', answers: beneficiaryReturn },
    },
  ]
  if (!selfAssessment) return timed
  timed.push({
    at: endedAt + 5 * MINUTE,
    part: 'advisor',
    command: { type: 'lockSelfAssessment', answers: selfAssessment },
  })
  timed.push(...recalled(story, endedAt))
  if (!commitment) return timed
  const { what, how, dueInDays } = commitment
  const due = new Date(endedAt + dueInDays * DAY).toISOString().slice(0, 10)
  const commitmentId = demoId(`${name} commitment`)
  const naming: Timed[] = takes.slice(-1).map(() => ({
    at: endedAt + 18 * MINUTE + 10 * SECOND,
    part: 'advisor',
    command: { type: 'nameTake', commitmentId, takeId: takeIdOf(name, takes.length - 1) },
  }))
  timed.push(
    { at: openedAt, part: 'supervisor', command: { type: 'unseal', overrideReason: null } },
    ...turns.map(([after, turn]) => ({
      at: openedAt + millisecondsOf(after),
      part: 'supervisor' as const,
      command: { type: 'giveTurn', turn } as const,
    })),
    ...takes.flatMap((take, order) =>
      requestsOfTake(take, order, { story, name, openedAt, ms: millisecondsOf }),
    ),
    {
      at: endedAt + 18 * MINUTE,
      part: 'advisor',
      id: commitmentId,
      command: { type: 'makeCommitment', what, due, how },
    },
    ...naming,
    { at: endedAt + 20 * MINUTE, part: 'supervisor', command: { type: 'close' } },
  )
  return timed
}
