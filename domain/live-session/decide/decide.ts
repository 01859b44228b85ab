import { callRules } from '../call/decide'
import type { Command } from '../command'
import { commitmentRules } from '../commitments/decide'
import { consentRules } from '../consent/decide'
import { isOutside } from '../consent/outside'
import { seatOf } from '../core/agreement'
import { courseRules } from '../course/decide/course'
import { cueRules } from '../cues/decide'
import { keepRules } from '../cues/keep'
import { closingRules } from '../debrief/decide/afterwards'
import { turnRules } from '../debrief/decide/turns'
import { dialRules } from '../dial/decide'
import type { NewEvent } from '../event'
import { markingRules } from '../marking/decide'
import { recallRules } from '../recall/decide'
import { recordingRules } from '../recording/decide'
import { reflectionRules } from '../reflection/decide'
import { revealRules } from '../reveals/decide'
import { takeCourseRules } from '../take/decide/course'
import { takeNoteRules } from '../take/decide/noted'
import { talkRules } from '../talk/decide'
import { wordRules } from '../words/decide'
import { type Circumstances, type Fact, type Rules, refuse, sign } from './decision'

const rules: Rules = {
  ...courseRules,
  ...markingRules,
  ...revealRules,
  ...cueRules,
  ...keepRules,
  ...dialRules,
  ...talkRules,
  ...reflectionRules,
  ...recallRules,
  ...turnRules,
  ...closingRules,
  ...commitmentRules,
  ...takeCourseRules,
  ...takeNoteRules,
  ...wordRules,
  ...callRules,
  ...consentRules,
  ...recordingRules,
}

/**
 * Which facts a command yields. Pure: time and identity come in with the request. Zero facts: the wish was already true.
 * @throws DomainError when a rule refuses.
 */
export function decide(given: Circumstances): NewEvent[] {
  const { actor, state } = given
  // The gate read the seats a moment ago; the log on which the facts are appended says who sits where.
  const isSeated = actor.seat === null || seatOf(state.contract, actor.personId) === actor.seat
  if (state.contract && !isSeated) refuse('noLongerSeated')
  if (actor.seat !== null && isOutside(state, { personId: actor.personId, seat: actor.seat }))
    refuse('consentMissing')
  return sign(given, factsOf(given))
}

function factsOf(given: Circumstances): readonly Fact[] {
  const { command } = given.request
  const rule = rules[command.type] as (given: Circumstances, command: Command) => readonly Fact[]
  return rule(given, command)
}
