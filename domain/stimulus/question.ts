import type { Role } from '../access/roles'
import { DomainError } from '../domain-error'

/** `inClass`: led on a big screen, answered within a minute; `alone`: set for a group, each answers before a day of their own choice. */
export const questionModes = ['inClass', 'alone'] as const
export type QuestionMode = (typeof questionModes)[number]

/** How long an answer takes at most, in seconds. */
export const answerSeconds = 60
/** How long an answer that was sealed in time may travel, in ms. */
export const travelMs = 5_000
/** Who set a question alone reads how many have answered from so many on. */
export const fewestCounted = 3
/** How long the code of a question in class leads to it, in ms. */
export const codeLastsMs = 12 * 3_600_000

/** The moments of a question, epoch ms. */
export type QuestionTimes = {
  readonly mode: QuestionMode
  readonly openedAt: number
  /** In class: since when people answer; null while they arrive and read. */
  readonly answeringSince: number | null
  /** In class: when the minute is over; alone: until when it may be answered. */
  readonly closesAt: number | null
  /** When its leader ended it, or all answers were in. */
  readonly endedAt: number | null
  /** In class: since when what came is shown. */
  readonly cameAt: number | null
}

/**
 * In class `listening`, `answering`, `answers`, `came`, in this order; alone `open`, then `closed`. Answers are open to all from
 * `answers` on; alone they are open to each person who has sealed an answer.
 */
export type QuestionStage = 'listening' | 'answering' | 'answers' | 'came' | 'open' | 'closed'

/** Where a question stands at a moment. */
export function stageOf(times: QuestionTimes, now: number): QuestionStage {
  if (times.mode === 'alone') {
    const isOver = times.endedAt !== null || (times.closesAt !== null && now >= times.closesAt)
    return isOver ? 'closed' : 'open'
  }
  if (times.cameAt !== null) return 'came'
  if (times.answeringSince === null) return 'listening'
  return times.endedAt !== null || isTimeUp(times, now) ? 'answers' : 'answering'
}

/** Whether the minute is over, and the time that answers may travel. */
export function isTimeUp({ closesAt }: Pick<QuestionTimes, 'closesAt'>, now: number): boolean {
  return closesAt !== null && now >= closesAt + travelMs
}

/** Whether an answer is taken at this moment. */
export function takesAnswers(times: QuestionTimes, now: number): boolean {
  const stage = stageOf(times, now)
  return stage === 'answering' || stage === 'open'
}

/** Whether a member answers a question: in class all but the person who set it, alone the learners. */
export function answersQuestion(
  { personId, role }: { readonly personId: string; readonly role: Role },
  { mode, setBy }: { readonly mode: QuestionMode; readonly setBy: string },
): boolean {
  return mode === 'inClass' ? setBy !== personId : role === 'learner'
}

/** Whether everybody who is there has answered. */
export function areAllIn({ there, answered }: Counts): boolean {
  return there > 0 && answered >= there
}

export type Counts = { readonly there: number; readonly answered: number }

/** What the leader of a question in class does: has it answered, ends the answers, shows what came. */
export const questionActs = ['ask', 'show', 'reveal'] as const
export type QuestionAct = (typeof questionActs)[number]

/**
 * The moments of a question after an act of its leader; the same ones where it was done already.
 * @throws DomainError questionMoment for an act that skips a step, or in a question that is answered alone
 */
export function afterAct(times: QuestionTimes, act: QuestionAct, now: number): QuestionTimes {
  const order: readonly QuestionStage[] = ['listening', 'answering', 'answers', 'came']
  const at = order.indexOf(stageOf(times, now))
  const to = questionActs.indexOf(act) + 1
  if (at < 0 || to > at + 1) throw new DomainError('questionMoment')
  if (to <= at) return times
  switch (act) {
    case 'ask':
      return { ...times, answeringSince: now, closesAt: now + answerSeconds * 1_000 }
    case 'show':
      return { ...times, endedAt: now }
    case 'reveal':
      return { ...times, endedAt: times.endedAt ?? now, cameAt: now }
    default:
      return act satisfies never
  }
}

/** The moments of a question once an answer has come: it ends where all are in. Alone it goes on until its day. */
export function afterAnswer(times: QuestionTimes, counts: Counts, now: number): QuestionTimes {
  if (times.mode === 'alone' || stageOf(times, now) !== 'answering' || !areAllIn(counts)) return times
  return { ...times, endedAt: now }
}
