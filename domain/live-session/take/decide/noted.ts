import { codeOf, isValidMark } from '@/domain/observation/grid'
import { clockLeadMs, elapsedAt, standsStillAt } from '../../core/clock'
import { isPlayer } from '../../core/seat'
import {
  type Circumstances,
  type CommandOf,
  type Fact,
  momentOf,
  nothing,
  refuse,
  requireKept,
  requireSeat,
} from '../../decide/decision'
import { dialHeldAt, dialStart } from '../../dial/dial'
import { mediumOf } from '../../meeting/medium'
import { onGrid, stepsWithin, stretchesOf, toldUntil } from '../../talk/heard'
import { dialUpTo } from '../../timeline/timeline-cues'
import { noteOfMark, type Take, type TakeMark, takeEnd } from '../take'
import { requireTake } from './course'

/** One key, one mark. A key pressed while the take ran may reach the server after its end. */
function markTake(given: Circumstances, asked: CommandOf<'markTake'>): readonly Fact[] {
  requireKept(given, 'marks')
  requireSeat(given, 'supervisor')
  const { takeId, codeKey, valence, reactionOffsetMs } = asked
  const at = momentOf(given)
  if (!runsAt(requireTake(given, takeId), at)) refuse('takeNotRunning')
  if (!codeOf(given.grid, codeKey)) refuse('unknownCode')
  if (!isValidMark(given.grid, codeKey, valence)) refuse('invalidValence')
  return [{ type: 'takeMarked', payload: { takeId, codeKey, valence, reactionOffsetMs }, at }]
}

/** The author of a mark notes what was said, until the debrief closes. */
function noteTakeMark(
  given: Circumstances,
  { takeId, markId, text }: CommandOf<'noteTakeMark'>,
): readonly Fact[] {
  requireKept(given, 'marks', 'notes')
  const note = noteOfMark(requireOwnMark(given, takeId, markId))
  const clean = text.trim() || null
  return note === clean ? nothing : [{ type: 'takeMarkNoted', payload: { takeId, markId, text: clean } }]
}

/** A supervisor takes a mark of their own back. It does not come again: the key marks anew. */
function dropTakeMark(given: Circumstances, { takeId, markId }: CommandOf<'dropTakeMark'>): readonly Fact[] {
  requireKept(given, 'marks')
  requireOwnMark(given, takeId, markId)
  return [{ type: 'takeMarkDropped', payload: { takeId, markId } }]
}

function requireOwnMark(given: Circumstances, takeId: string, markId: string): TakeMark {
  requireSeat(given, 'supervisor')
  const mark = requireTake(given, takeId).marks.find(({ id }) => id === markId)
  if (!mark) return refuse('unknownMark')
  if (mark.authorId !== given.actor.personId) refuse('otherTrack')
  return mark
}

/** Drops samples from before the last one, outside the take or during hors-jeu. */
function moveTakeDial(given: Circumstances, { takeId, samples }: CommandOf<'moveTakeDial'>): readonly Fact[] {
  requireKept(given, 'dial')
  requireSeat(given, 'beneficiary')
  const take = requireTake(given, takeId)
  const last = take.dial.at(-1)?.at ?? 0
  const within = samples
    .filter(({ at }) => at >= last && at <= given.now + clockLeadMs && runsAt(take, at))
    .toSorted((a, b) => a.at - b.at)
  const [first] = within
  if (!first) return nothing
  const start = { at: take.clock.startedAt ?? first.at, value: takeDialStart(given.state, take) }
  const moved = take.dial.length === 0 && first.at > start.at ? [start, ...within] : within
  return [{ type: 'takeDialMoved', payload: { takeId, samples: moved } }]
}

/** Where the dial of a take stands before it is moved, 0 to 100. */
export function takeDialStart(
  state: Parameters<typeof dialUpTo>[0] & Pick<Circumstances['state'], 'clock'>,
  { fromMs }: Pick<Take, 'fromMs'>,
): number {
  const end = state.clock.endedAt ?? state.clock.startedAt ?? 0
  return dialHeldAt(dialUpTo(state, end), Math.min(fromMs, elapsedAt(state.clock, end))) ?? dialStart
}

/** What a player's own microphone heard of them in a take, where people meet in the product. */
function hearTakeTalk(given: Circumstances, told: CommandOf<'hearTakeTalk'>): readonly Fact[] {
  requireKept(given, 'dial')
  const { seat } = given.actor
  if (!isPlayer(seat)) return refuse('seatMayNot')
  const { takeId } = told
  const take = requireTake(given, takeId)
  const { contract } = given.state
  if (contract === null || mediumOf(contract) === null || take.clock.startedAt === null)
    return refuse('wrongMoment')
  const least = toldUntil(take.talk, seat)
  const most = Math.min(given.now + clockLeadMs, takeEnd(take) ?? Number.POSITIVE_INFINITY)
  return stepsWithin(onGrid(told), stretchesOf(take.clock), least, most).map((payload) => ({
    type: 'takeTalkHeard',
    payload: { takeId, ...payload },
  }))
}

/** Whether the take ran at this moment (epoch ms). */
function runsAt(take: Take, at: number): boolean {
  const { startedAt } = take.clock
  if (startedAt === null || at < startedAt || standsStillAt(take.clock, at)) return false
  return at <= (takeEnd(take) ?? Number.POSITIVE_INFINITY)
}

export const takeNoteRules = { markTake, noteTakeMark, dropTakeMark, moveTakeDial, hearTakeTalk }
