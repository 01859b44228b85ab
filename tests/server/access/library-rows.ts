import type { Around, Who } from '../../support/around-a-session'
import type { Row } from './procedure-rows'

type Named = { cohortId: string; kind: 'grid'; key: string }

/**
 * The rows of content: for coordinators and supervisors. Asked about grids, which keep no brief; who may open which brief is told by
 * tests/server/library.
 */
export function libraryRows(around: Around, answers: Record<Who, string>): Record<string, Row> {
  const { cohortId } = around
  const coordinator = around.as('coordinator')
  const grid = { kind: 'grid', key: 'cep-entretien' } as const
  /** A draft of the cohort's own. */
  const fresh = async () => (await coordinator.library.copy({ cohortId, ...grid, owner: 'cohort' })).key
  /** The same, published once. */
  const published = async () => {
    const key = await fresh()
    await coordinator.library.publish({ cohortId, kind: 'grid', key, revision: 0 })
    return key
  }
  const about = (
    make: () => Promise<string>,
    call: (caller: Caller, at: Named) => Promise<unknown>,
  ): Row => ({
    call: async (caller, at) => call(caller, { cohortId: at.cohortId, kind: 'grid', key: await make() }),
    answers,
  })
  const edits = [{ path: ['title', 'fr'], from: 'nothing of the kind', to: 'Autre titre' }]
  return {
    'library.list': {
      call: (caller, at) => caller.library.list({ cohortId: at.cohortId, kind: 'scenario' }),
      answers,
    },
    'library.create': {
      call: (caller, at) =>
        caller.library.create({ cohortId: at.cohortId, kind: 'scenario', owner: 'cohort' }),
      answers,
    },
    'library.copy': {
      call: (caller, at) => caller.library.copy({ cohortId: at.cohortId, ...grid, owner: 'cohort' }),
      answers,
    },
    'library.grids': { call: (caller, at) => caller.library.grids({ cohortId: at.cohortId }), answers },
    'library.gridBase': about(fresh, (caller, { cohortId, key }) =>
      caller.library.gridBase({ cohortId, key }),
    ),
    'library.editor': about(fresh, (caller, at) => caller.library.editor(at)),
    'library.versions': about(published, (caller, at) => caller.library.versions(at)),
    'library.comingUse': about(published, (caller, at) => caller.library.comingUse(at)),
    'library.openBrief': about(fresh, (caller, at) => caller.library.openBrief(at)),
    'library.save': about(fresh, (caller, at) => caller.library.save({ ...at, edits })),
    'library.settle': about(fresh, (caller, at) =>
      caller.library.settle({ ...at, asideId: 'gone', take: true }),
    ),
    'library.publish': about(fresh, (caller, at) => caller.library.publish({ ...at, revision: 0 })),
    'library.discard': about(fresh, (caller, at) => caller.library.discard({ ...at, revision: 0 })),
    'library.restore': about(published, (caller, at) =>
      caller.library.restore({ ...at, version: 1, revision: 1 }),
    ),
    'library.archive': about(published, (caller, at) => caller.library.archive({ ...at, isArchived: true })),
    'library.share': {
      ...about(fresh, (caller, at) => caller.library.share(at)),
      answers: {
        ...answers,
        supervisor: 'itemReadOnly',
        second: 'itemReadOnly',
        nextSupervisor: 'itemReadOnly',
      },
    },
    // Of a situation nobody may still advise on: the coordinator's own, whose brief the others have not opened.
    'scenario.standing': {
      call: async (caller, at) => {
        const { key } = await coordinator.library.create({ cohortId, kind: 'scenario', owner: 'cohort' })
        return caller.scenario.standing({ cohortId: at.cohortId, key })
      },
      answers: { ...answers, supervisor: 'briefShut', second: 'briefShut', nextSupervisor: 'briefShut' },
    },
    'library.look': about(fresh, (caller, at) => caller.library.look({ ...at, place: null })),
  }
}

type Caller = Parameters<Row['call']>[0]
