import { randomUUID } from 'node:crypto'
import { aLoan } from '../../../support/a-moment'
import type { Who } from '../../../support/around-a-session'
import type { Row } from './procedure-rows'

const observers = ['observer', 'secondObserver'] as const
const others = ['advisor', 'beneficiary', 'supervisor', 'second'] as const

/**
 * The rows of moments lent from a debrief: for the seats of its interview but observers. The one that is asked about is not over, so that
 * nothing is proposed in it; who lends what is told by tests/server/training/lending.
 */
export function lendingRows(seated: Record<Who, string>, signedIn: Record<Who, string>): Record<string, Row> {
  const lentId = randomUUID()
  const answers = (whenProposed: string): Record<Who, string> => ({
    ...seated,
    ...Object.fromEntries(others.map((who) => [who, whenProposed])),
    ...Object.fromEntries(observers.map((who) => [who, 'seatMayNot'])),
  })
  const ofNothing = {
    ...seated,
    ...Object.fromEntries([...others, ...observers].map((who) => [who, 'notFound'])),
  }
  return {
    'lending.moments': {
      call: (caller, { liveSessionId }) => caller.lending.moments({ liveSessionId }),
      answers: answers('accepted'),
    },
    'lending.propose': {
      call: (caller, { liveSessionId }) => caller.lending.propose({ liveSessionId, moment: aLoan() }),
      answers: answers('wrongMoment'),
    },
    'lending.rewrite': {
      call: (caller, { liveSessionId }) => caller.lending.rewrite({ liveSessionId, lentId, moment: aLoan() }),
      answers: answers('notFound'),
    },
    'lending.answer': {
      call: (caller, { liveSessionId }) =>
        caller.lending.answer({ liveSessionId, lentId, answer: { say: 'refuse' } }),
      answers: ofNothing,
    },
    'lending.takeBack': {
      call: (caller, { liveSessionId }) => caller.lending.takeBack({ liveSessionId, lentId }),
      answers: ofNothing,
    },
    'lending.asked': { call: (caller) => caller.lending.asked(), answers: signedIn },
  }
}
