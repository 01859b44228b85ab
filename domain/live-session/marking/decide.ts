import type { DomainErrorCode } from '@/domain/domain-error'
import { codeOf, isValidMark, type Valence } from '@/domain/observation/grid'
import { clampToInterview } from '../core/clock'
import {
  type Circumstances,
  type CommandOf,
  type Fact,
  nothing,
  refuse,
  requireKept,
  requireSeat,
  requireSeenInInterview,
  requireStage,
  requireUnfinished,
  seenAt,
} from '../decide/decision'
import { isViewOpen } from '../views'
import { annotationsOf, entryOf, type Mark, markEvent, readingOf } from './annotations'
import { isBlind } from './lead'
import { areCodingsOpen, unfinishedCodings } from './supervision'
import { type Track, trackOf, trackOfSeat } from './tracks'

/** One key, one mark, at the moment of the press, even if it reaches the server after the end. */
function mark(
  given: Circumstances,
  { codeKey, valence, reactionOffsetMs }: CommandOf<'mark'>,
): readonly Fact[] {
  requireKept(given, 'marks')
  requireSeat(given, 'supervisor', 'observer')
  requireSeenInInterview(given)
  requireUnfinished(given)
  requireCode(given, codeKey, valence)
  return [{ type: 'marked', payload: { codeKey, valence, reactionOffsetMs }, at: seenAt(given) }]
}

function noteMark(given: Circumstances, { markId, text }: CommandOf<'noteMark'>): readonly Fact[] {
  requireKept(given, 'notes', 'marks')
  const noted = requireMark(given, markId)
  const clean = text.trim()
  return (noted.note ?? '') === clean
    ? nothing
    : [{ type: 'markNoted', payload: { markId, text: clean === '' ? null : clean } }]
}

function retimeMark(given: Circumstances, { markId, markedAt }: CommandOf<'retimeMark'>): readonly Fact[] {
  requireKept(given, 'marks')
  const moved = requireMark(given, markId)
  const moment = clampToInterview(given.state.clock, markedAt, given.now)
  return moment === moved.at ? nothing : [{ type: 'markRetimed', payload: { markId, markedAt: moment } }]
}

function recodeMark(
  given: Circumstances,
  { markId, codeKey, valence }: CommandOf<'recodeMark'>,
): readonly Fact[] {
  requireKept(given, 'marks')
  const changed = requireMark(given, markId)
  requireCode(given, codeKey, valence)
  return changed.codeKey === codeKey && changed.valence === valence
    ? nothing
    : [{ type: 'markRecoded', payload: { markId, codeKey, valence } }]
}

/** Two supervisors may delete the same mark at once: for the second nothing is left to do. */
function deleteMark(given: Circumstances, { markId }: CommandOf<'deleteMark'>): readonly Fact[] {
  requireKept(given, 'marks')
  requireEditable(given)
  const event = markEvent(given.state, markId)
  if (!event) return refuse('unknownMark')
  requireOwnTrack(given, trackOf(event, given.state.contract), 'unknownMark')
  if (!annotationsOf(given.state).marksById.has(markId)) return nothing
  return [{ type: 'markDeleted', payload: { markId } }]
}

function tickFrame(given: Circumstances, { item }: CommandOf<'tickFrame'>): readonly Fact[] {
  requireKept(given, 'marks')
  requireFrame(given, item)
  return isTicked(given, item) ? nothing : [{ type: 'frameTicked', payload: { item }, at: seenAt(given) }]
}

function untickFrame(given: Circumstances, { item }: CommandOf<'untickFrame'>): readonly Fact[] {
  requireKept(given, 'marks')
  requireFrame(given, item)
  return isTicked(given, item) ? [{ type: 'frameUnticked', payload: { item }, at: seenAt(given) }] : nothing
}

/** Takes an annotation back. It stays in the log and can be redone. */
function undo(given: Circumstances, { eventId }: CommandOf<'undo'>): readonly Fact[] {
  const entry = requireEntry(given, eventId)
  if (entry.reverted) return nothing
  return [{ type: 'undone', payload: { eventId } }]
}

function redo(given: Circumstances, { eventId }: CommandOf<'redo'>): readonly Fact[] {
  const entry = requireEntry(given, eventId)
  if (!entry.reverted) return nothing
  return [{ type: 'redone', payload: { eventId } }]
}

/**
 * Once all have finished, each sees the others' annotations. Until the unsealing, a supervisor who has finished changes
 * nothing.
 */
function finishCoding(given: Circumstances): readonly Fact[] {
  requireSeat(given, 'supervisor')
  const { state, actor } = given
  if (!isBlind(state.contract)) refuse('notBlind')
  if (state.finishedCodings.has(actor.personId)) return nothing
  requireStage(given, 'selfAssessment')
  const everyone = unfinishedCodings(state).every((personId) => personId === actor.personId)
  return [{ type: 'codingFinished', payload: { everyone } }]
}

/** Corrections stay possible until the live session closes; after unsealing everybody sees them. */
function requireEditable(given: Circumstances): void {
  requireSeat(given, 'supervisor', 'observer')
  requireStage(given, 'interview', 'selfAssessment', 'debrief')
  requireUnfinished(given)
}

function requireEntry(given: Circumstances, eventId: string) {
  requireEditable(given)
  const entry = entryOf(given.state, eventId)
  if (!entry) return refuse('nothingToUndo')
  requireOwnTrack(given, trackOf(entry.event, given.state.contract), 'nothingToUndo')
  return entry
}

function requireMark(given: Circumstances, markId: string): Mark {
  requireEditable(given)
  const found = annotationsOf(given.state).marksById.get(markId)
  if (!found) return refuse('unknownMark')
  requireOwnTrack(given, found.track, 'unknownMark')
  return found
}

function requireFrame(given: Circumstances, item: string): void {
  requireSeat(given, 'supervisor')
  requireSeenInInterview(given)
  requireUnfinished(given)
  if (!given.grid.frame.some((each) => each.key === item)) refuse('unknownFrameItem')
}

/** A mark of a track that is sealed to the actor is refused like a mark that does not exist: `unseen`. */
function requireOwnTrack({ actor, state }: Circumstances, track: Track, unseen: DomainErrorCode): void {
  if (trackOfSeat(actor, state.contract) === track) return
  const isOfSupervisors = actor.seat === 'supervisor' && !track.startsWith('observer:')
  const view = track.startsWith('observer:') ? 'observer' : 'supervisor'
  const isOpen = isViewOpen(state, view) || (isOfSupervisors && areCodingsOpen(state))
  refuse(isOpen ? 'otherTrack' : unseen)
}

function isTicked({ actor, state }: Circumstances, item: string): boolean {
  return readingOf(state, trackOfSeat(actor, state.contract)).frame.has(item)
}

function requireCode({ grid }: Circumstances, codeKey: string, valence: Valence | null): void {
  if (!codeOf(grid, codeKey)) refuse('unknownCode')
  if (!isValidMark(grid, codeKey, valence)) refuse('invalidValence')
}

export const markingRules = {
  mark,
  noteMark,
  retimeMark,
  recodeMark,
  deleteMark,
  tickFrame,
  untickFrame,
  undo,
  redo,
  finishCoding,
}
