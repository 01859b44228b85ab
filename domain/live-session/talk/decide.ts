import { clampToInterview, clockLeadMs } from '../core/clock'
import { isPlayer } from '../core/seat'
import {
  type Circumstances,
  type CommandOf,
  type Fact,
  refuse,
  requireKept,
  requireStage,
} from '../decide/decision'
import { mediumOf } from '../meeting/medium'
import { onGrid, stepsWithin, stretchesOf, talkLongestMs, toldUntil } from './heard'

/** Speech that a player's own microphone heard. Steps outside the running interview, or already told, are left out. */
function hearTalk(given: Circumstances, told: CommandOf<'hearTalk'>): readonly Fact[] {
  requireKept(given, 'dial')
  const seat = given.actor.seat
  if (!isPlayer(seat)) return refuse('seatMayNot')
  requireStage(given, 'interview', 'selfAssessment')
  const { contract, clock, talk } = given.state
  if (contract === null || mediumOf(contract) === null) return refuse('wrongMoment')
  const most = Math.min(given.now + clockLeadMs, (clock.startedAt ?? 0) + talkLongestMs)
  const at = clampToInterview(clock, given.request.at, given.now)
  return stepsWithin(onGrid(told), stretchesOf(clock), toldUntil(talk, seat), most).map((payload) => ({
    type: 'talkHeard',
    payload,
    at,
  }))
}

export const talkRules = { hearTalk }
