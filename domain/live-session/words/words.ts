import type { CommitmentReview } from '../commitments/commitment'
import { lastReviewOf } from '../commitments/commitment'
import type { EventType, LiveSessionEvent } from '../event'
import { annotationsOf, entryOf } from '../marking/annotations'
import type { LiveSessionState } from '../state'
import { takeWords } from '../take/words'
import type { Comment, Repair } from './evolve'

/** How far from a thread, in milliseconds of interview time, a moment still belongs to it. */
export const threadReachMs = 5_000

/** What was said about one moment of the interview, in order. `id` is that of the comment that opened it. */
export type Thread = {
  readonly id: string
  /** Interview time, in milliseconds. */
  readonly moment: number
  readonly comments: readonly Comment[]
}

/** The threads in order of time. One opened within five seconds of another is the same thread. */
export function threadsOf(state: LiveSessionState): readonly Thread[] {
  const threads: { id: string; moment: number; comments: Comment[] }[] = []
  const threadOf = new Map<string, Comment[]>()
  for (const comment of state.comments.values()) {
    const known =
      comment.replyTo === null ? threadAt(threads, comment.moment)?.comments : threadOf.get(comment.replyTo)
    const comments = (known as Comment[] | undefined) ?? []
    if (!known) threads.push({ id: comment.id, moment: comment.moment, comments })
    comments.push(comment)
    threadOf.set(comment.id, comments)
  }
  return threads.sort((a, b) => a.moment - b.moment)
}

/** The thread nearest to a moment of interview time (ms), within five seconds of it. */
export function threadAt<T extends { readonly moment: number }>(
  threads: readonly T[],
  moment: number,
): T | undefined {
  let nearest: T | undefined
  for (const thread of threads) {
    const distance = Math.abs(thread.moment - moment)
    if (distance > threadReachMs) continue
    if (!nearest || distance < Math.abs(nearest.moment - moment)) nearest = thread
  }
  return nearest
}

/** The repair that holds for a breach; its `text` is null once taken back. */
export function repairOf(state: Pick<LiveSessionState, 'repairs'>, markId: string): Repair | undefined {
  return [...state.repairs.values()].findLast((repair) => repair.markId === markId)
}

/** The review that holds for a commitment of an earlier live session: the last one written. */
export function reviewOf(
  state: Pick<LiveSessionState, 'reviews'>,
  commitmentId: string,
): CommitmentReview | undefined {
  return lastReviewOf(state.reviews.values(), commitmentId)
}

/** Some words of a person: `id` is that of the fact they belong to; `text` is null once taken back or when cleared. */
export type Words = { readonly id: string; readonly authorId: string; readonly text: string | null }

/** The note that holds for a mark, with its author; undefined when there is none or it was cleared. */
export function noteOf(state: LiveSessionState, markId: string): Words | undefined {
  const last = lastNoted(state, markId)
  if (!last) return undefined
  const note = asWords(last)
  return note.text === null && !state.redactions.has(note.id) ? undefined : note
}

/** Whether the note of this fact is the last one on its mark, and neither was undone or deleted. */
export function holdsAsNote(state: LiveSessionState, eventId: string): boolean {
  const noted = entryOf(state, eventId)?.event
  if (noted?.type !== 'markNoted') return false
  const { markId } = noted.payload
  return lastNoted(state, markId)?.id === eventId && annotationsOf(state).marksById.has(markId)
}

function lastNoted(state: LiveSessionState, markId: string): LiveSessionEvent<'markNoted'> | undefined {
  const entry = state.entries.findLast(
    ({ event, reverted }) => !reverted && event.type === 'markNoted' && event.payload.markId === markId,
  )
  return entry?.event.type === 'markNoted' ? entry.event : undefined
}

/**
 * A person's note on a mark that was rewritten, undone or cleared, with its text still stored. Undefined if none, or if
 * their own note holds (taking that back erases every version).
 */
export function setAsideNote(state: LiveSessionState, markId: string, personId: string): Words | undefined {
  if (noteOf(state, markId)?.authorId === personId) return undefined
  const written = state.entries.findLast(
    ({ event }) =>
      event.type === 'markNoted' &&
      event.payload.markId === markId &&
      event.actorId === personId &&
      event.payload.text !== null,
  )
  return written?.event.type === 'markNoted' ? asWords(written.event) : undefined
}

/** Types of the facts whose words their author may take back. */
export const redactableTypes = [
  'commentPosted',
  'repairWritten',
  'commitmentReviewed',
  'markNoted',
  'takeMarkNoted',
  'takeProposed',
] as const satisfies readonly EventType[]
export type RedactableType = (typeof redactableTypes)[number]

/**
 * The words of a comment, a repair, the review of a commitment, a note or the line of a take, with all other versions their author wrote, in log
 * order; undefined for any other fact.
 */
export function wordsWithVersions(state: LiveSessionState, eventId: string): readonly Words[] | undefined {
  const comment = state.comments.get(eventId)
  if (comment) return [comment]
  const repair = state.repairs.get(eventId)
  if (repair) {
    return [...state.repairs.values()].filter(
      ({ markId, authorId }) => markId === repair.markId && authorId === repair.authorId,
    )
  }
  const ofTake = takeWords(state, eventId)
  if (ofTake) return ofTake
  const review = state.reviews.get(eventId)
  if (review) {
    return [...state.reviews.values()].filter(
      ({ commitmentId, authorId }) => commitmentId === review.commitmentId && authorId === review.authorId,
    )
  }
  const noted = entryOf(state, eventId)?.event
  if (noted?.type !== 'markNoted') return undefined
  return state.entries.flatMap(({ event }) =>
    event.type === 'markNoted' &&
    event.payload.markId === noted.payload.markId &&
    event.actorId === noted.actorId
      ? [asWords(event)]
      : [],
  )
}

function asWords({ id, actorId, payload }: LiveSessionEvent<'markNoted'>): Words {
  return { id, authorId: actorId, text: payload.text || null }
}
