import { broughtCommitments } from '@/domain/live-session/commitments/commitment'
import { scheduled } from '@/domain/live-session/core/schedule'
import type { Status } from '@/domain/live-session/core/stage'
import type { Contract, NewEvent } from '@/domain/live-session/event'
import { mediumOf } from '@/domain/live-session/meeting/medium'
import type { LiveSessionState } from '@/domain/live-session/state'
import type { Scenario } from '@/domain/scenario/scenario'
import { demoId } from '../demo-id'
import { type Cast, contractOf } from '../meeting'
import { people } from '../people'
import { replayStory } from '../replay-story'
import type { Story } from '../story'
import { millisecondsOf, requestsOf, type StoryRequest } from '../story-requests'
import { type Writing, type Written, writeLiveSessions } from '../write-live-session'
import { chooserFor } from './chooser'
import { arrivals, debriefWords, reviewsOf } from './other-requests'
import type { Reservations } from './reservations'
import { talkRequests } from './talk-of'

/** What is known while the year is written. */
export type Year = Writing & {
  /** The moment at which it is written, epoch ms. */
  readonly now: number
  readonly reserved: Reservations
  /** The last interview in which a person committed to something. */
  readonly committed: Map<string, { liveSessionId: string; state: LiveSessionState }>
}

/** How an interview went. */
export type Held = {
  readonly story: Story
  /** When its interview started, epoch ms. */
  readonly startedAt: number
  /** Nothing later than this has happened, epoch ms. */
  readonly until?: number
  /** The beneficiary stopped everything at this moment, epoch ms; it has not gone on since. */
  readonly haltedAt?: number
  /** This one is written out: nothing is added to it. */
  readonly isTold?: boolean
}

export type Interview = {
  readonly name: string
  readonly cast: Cast
  readonly scenario: Scenario
  readonly scheduledFor: number
  /** When it was arranged, epoch ms. */
  readonly arrangedAt: number
  readonly place?: Pick<Contract, 'place' | 'where'>
  readonly round?: { readonly id: string; readonly slotId: string }
  /** Null: it has not begun. */
  readonly held: Held | null
  /** Called off at this moment (epoch ms), and why. */
  readonly cancelled?: { readonly at: number; readonly reason: string }
}

/**
 * Writes interviews of the year with what happened in them, in this order. The advisor says in it how their last commitments
 * went.
 */
export async function writeInterviews(year: Year, interviews: readonly Interview[]): Promise<void> {
  await writeLiveSessions(
    year,
    interviews.map((each) => writtenOf(year, each)),
  )
}

function writtenOf(year: Year, interview: Interview): Written {
  const { name, cast, scenario, scheduledFor, arrangedAt, place, round } = interview
  year.reserved.delete(name)
  const contract = contractOf(cast, scenario, scheduledFor, place)
  const first = scheduled(demoId(`${name} scheduled`), people.sandrine.id, arrangedAt, contract)
  const { facts, status } = factsOf(year, interview, first)
  const organiserId = people.sandrine.id
  return { name, contract, facts, status, organiserId, ...(round && { round }) }
}

function factsOf(
  year: Year,
  interview: Interview,
  first: NewEvent<'scheduled'>,
): { facts: readonly NewEvent[]; status: Status } {
  const { name, cast, scenario, held } = interview
  const from = year.committed.get(cast.advisor.id)
  const brought = from
    ? broughtCommitments({ liveSessionId: from.liveSessionId, commitments: from.state.commitments })
    : []
  const { facts, state } = replayStory(first, requestsFor(year, interview), cast, scenario, brought)
  if (held && state.commitments.length > 0) {
    year.committed.set(cast.advisor.id, { liveSessionId: demoId(name), state })
  }
  return { facts, status: state.stage.status }
}

function requestsFor(year: Year, { name, cast, held, place, cancelled }: Interview): readonly StoryRequest[] {
  if (cancelled) {
    const command = { type: 'cancel', reason: cancelled.reason } as const
    return [{ part: 'supervisor', request: { id: demoId(`${name} cancelled`), at: cancelled.at, command } }]
  }
  if (!held) return []
  const { story, startedAt, haltedAt } = held
  // Who spoke is told of interviews that people held by the product’s own sound and brought to an end.
  const isHeard = place !== undefined && mediumOf(place) !== null && haltedAt === undefined
  const hasEnded = startedAt + millisecondsOf(story.end) <= Math.min(held.until ?? year.now, year.now)
  const told = requestsOf(story, name, startedAt, cast)
  if (held.isTold) return told
  const chooser = chooserFor(`around ${name}`)
  const from = year.committed.get(cast.advisor.id)
  const all = [
    ...told,
    ...arrivals(name, startedAt, cast),
    ...reviewsOf(from?.state.commitments ?? [], { name, startedAt }, chooser),
    ...debriefWords(story, { name, startedAt }, chooser),
    ...(isHeard && hasEnded ? talkRequests(story, { name, startedAt }, chooserFor(`talk ${name}`)) : []),
  ].sort((one, other) => one.request.at - other.request.at)
  const until = Math.min(held.until ?? year.now, haltedAt ?? year.now, year.now)
  const happened = all.filter(({ request }) => request.at <= until)
  if (haltedAt === undefined) return happened
  const halt = { id: demoId(`${name} halted`), at: haltedAt, command: { type: 'haltInterview' } } as const
  return [...happened, { part: 'beneficiary', request: halt }]
}
