import type { LoggedKind } from '@/domain/retention/retention'
import type { CommandType } from '../command'
import { type Circumstances, refuse } from './decision'

/** The kinds to which a command would add. */
const adding: Partial<Record<CommandType, readonly LoggedKind[]>> = {
  chooseFocus: ['returns'],
  mark: ['marks'],
  noteMark: ['notes', 'marks'],
  retimeMark: ['marks'],
  recodeMark: ['marks'],
  deleteMark: ['marks'],
  tickFrame: ['marks'],
  untickFrame: ['marks'],
  giveReveal: ['marks'],
  takeBackReveal: ['marks'],
  sendCue: ['cues'],
  sendIconCue: ['cues'],
  moveDial: ['dial'],
  hearTalk: ['dial'],
  lockSelfAssessment: ['returns'],
  lockReturn: ['returns'],
  makeCommitment: ['commitments'],
  postComment: ['comments'],
  writeRepair: ['comments', 'marks'],
}

/** Where the time of a kind is over nothing is added to it: the next purge would take it. @throws DomainError erasedByNow */
export function requireKept({ state, request: { command } }: Circumstances): void {
  if (adding[command.type]?.some((kind) => state.purges.has(kind))) refuse('erasedByNow')
}
