import { familyKeyOf } from '@/domain/observation/grid'
import { elapsedAt } from '../core/clock'
import {
  type Circumstances,
  type CommandOf,
  type Fact,
  nothing,
  refuse,
  requireKept,
  requireSeat,
  requireStage,
} from '../decide/decision'
import { annotationsOf, markEvent } from '../marking/annotations'
import { readsWordsOf } from '../views'
import { viewFor } from '../visibility'
import { repairOf, wordsWithVersions } from './words'

/** Words at a moment of the interview. A reply takes the moment of its thread, whichever comment it answers. */
function postComment(
  given: Circumstances,
  { moment, text, replyTo }: CommandOf<'postComment'>,
): readonly Fact[] {
  requireKept(given, 'comments')
  requireTalk(given)
  if (replyTo === null) {
    const { clock } = given.state
    const length = elapsedAt(clock, clock.endedAt ?? given.now)
    return [{ type: 'commentPosted', payload: { moment: Math.min(moment, length), text, replyTo } }]
  }
  const answered = given.state.comments.get(replyTo)
  if (!answered || !maySee(given, answered.authorId)) return refuse('unknownWords')
  return [
    {
      type: 'commentPosted',
      payload: { moment: answered.moment, text, replyTo: answered.replyTo ?? answered.id },
    },
  ]
}

/** A breach is never averaged: the advisor writes how it is repaired. Writing again replaces what was written. */
function writeRepair(given: Circumstances, { markId, text }: CommandOf<'writeRepair'>): readonly Fact[] {
  requireKept(given, 'comments', 'marks')
  requireSeat(given, 'advisor')
  requireStage(given, 'debrief', 'closed')
  const mark = annotationsOf(given.state).marksById.get(markId)
  if (!mark || !maySeeMark(given, markId)) return refuse('unknownMark')
  if (mark.valence !== 'breached') refuse('notABreach')
  if (repairOf(given.state, markId)?.text === text) return nothing
  return [{ type: 'repairWritten', payload: { markId, text } }]
}

/** Covers every earlier version. The facts stay; the words are erased where they are stored. */
function redactWords(given: Circumstances, { eventId }: CommandOf<'redactWords'>): readonly Fact[] {
  requireTalk(given)
  const versions = wordsWithVersions(given.state, eventId)
  if (!versions?.every(({ authorId }) => maySee(given, authorId))) return refuse('unknownWords')
  if (versions.some(({ authorId }) => authorId !== given.actor.personId)) refuse('notYourWords')
  return versions
    .filter(({ text }) => text !== null)
    .map(({ id }) => ({ type: 'wordsRedacted', payload: { eventId: id } }))
}

/** What a seat may not see yet is answered like what does not exist. */
function maySee({ state, actor: { personId, seat } }: Circumstances, authorId: string): boolean {
  return seat !== null && readsWordsOf(state, { personId, seat }, authorId)
}

function maySeeMark({ state, actor: { personId, seat }, grid }: Circumstances, markId: string): boolean {
  const event = markEvent(state, markId)
  if (!event || seat === null) return false
  return viewFor({ personId, seat }, state, event, (key) => familyKeyOf(grid, key)).type !== 'hidden'
}

function requireTalk(given: Circumstances): void {
  requireSeat(given, 'advisor', 'beneficiary', 'supervisor', 'observer')
  requireStage(given, 'debrief', 'closed')
}

export const wordRules = { postComment, writeRepair, redactWords }
