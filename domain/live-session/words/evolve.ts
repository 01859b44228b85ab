import type { CoreState } from '../core/evolve'
import { type Changes, own } from '../core/folding'

/** Words at a moment of the interview. `text` is null once its author has taken it back. */
export type Comment = {
  readonly id: string
  /** Interview time, in milliseconds. */
  readonly moment: number
  readonly text: string | null
  /** The comment that opened the thread; null for that one itself. */
  readonly replyTo: string | null
  readonly authorId: string
  readonly postedAt: number
}

/** What the advisor wrote to repair a breach. `text` is null once taken back. */
export type Repair = {
  readonly id: string
  readonly markId: string
  readonly text: string | null
  readonly authorId: string
  readonly writtenAt: number
}

export type WordsState = {
  /** By the id of the fact, in log order. */
  readonly comments: ReadonlyMap<string, Comment>
  /** By the id of the fact, in log order: of one breach the last one holds. */
  readonly repairs: ReadonlyMap<string, Repair>
  /** Ids of the facts whose words were taken back. */
  readonly redactions: ReadonlySet<string>
}

export const noWords: WordsState = { comments: new Map(), repairs: new Map(), redactions: new Set() }

export const wordChanges: Changes<'words', WordsState, CoreState> = {
  commentPosted(folding, { id, at, actorId, payload }) {
    own(folding, 'comments').set(id, { id, ...payload, authorId: actorId, postedAt: at })
  },
  repairWritten(folding, { id, at, actorId, payload }) {
    own(folding, 'repairs').set(id, { id, ...payload, authorId: actorId, writtenAt: at })
  },
  wordsRedacted(folding, { payload: { eventId } }) {
    const { comments, repairs } = folding.draft
    own(folding, 'redactions').add(eventId)
    const comment = comments.get(eventId)
    if (comment) own(folding, 'comments').set(eventId, { ...comment, text: null })
    const repair = repairs.get(eventId)
    if (repair) own(folding, 'repairs').set(eventId, { ...repair, text: null })
  },
  purged(folding, { payload }) {
    const kinds = payload.kinds.map(({ kind }) => kind)
    if (kinds.includes('comments')) own(folding, 'comments').clear()
    if (kinds.includes('comments') || kinds.includes('marks')) own(folding, 'repairs').clear()
  },
}
