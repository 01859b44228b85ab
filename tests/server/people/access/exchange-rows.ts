import { writeContentFile } from '@/domain/exchange/content-file'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import type { Who } from '../../../support/around-a-session'
import type { Row } from './procedure-rows'

/** The rows of files that go in and out: for coordinators and supervisors. Whose brief is shut is told by tests/server/library/exchange. */
export function exchangeRows(answers: Record<Who, string>): Record<string, Row> {
  const text = writeContentFile('grid', [{ ...cepEntretienV1, key: 'brought-in' }])
  const upload = { kind: 'grid', owner: 'cohort', locale: 'fr', text } as const
  return {
    'exchange.offered': {
      call: (caller, { cohortId }) => caller.exchange.offered({ cohortId, kind: 'grid' }),
      answers,
    },
    'exchange.check': {
      call: (caller, { cohortId }) => caller.exchange.check({ cohortId, ...upload }),
      answers,
    },
    'exchange.bringIn': {
      // A key of its own each time: what is there already is not brought in twice.
      call: (caller, { cohortId }) =>
        caller.exchange.bringIn({
          cohortId,
          ...upload,
          chosen: [{ index: 0, way: 'new' }],
          text: text.replace('brought-in', `brought-in-${Math.trunc(performance.now() * 1000)}`),
        }),
      answers,
    },
    // Of a built-in situation, whose brief is shut to people who do not know it.
    'scenario.remarks': {
      call: (caller, { cohortId }) => caller.scenario.remarks({ cohortId, key: 'no-such-situation' }),
      answers: Object.fromEntries(
        Object.entries(answers).map(([who, answer]) => [who, answer === 'accepted' ? 'notFound' : answer]),
      ) as Record<Who, string>,
    },
  }
}
