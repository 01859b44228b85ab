import type { Around, Who } from '../../../support/around-a-session'
import { keepThing } from './kept-thing'
import type { Row } from './procedure-rows'

type Named = { cohortId: string; kind: 'grid'; key: string }

/**
 * The rows of content: for coordinators and supervisors. Asked about grids, which keep no brief; who may open which brief is told by
 * tests/server/library/items.
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
  type Call = (caller: Caller, at: Named) => Promise<unknown>
  const asked = { fresh: keepThing(fresh), published: keepThing(published) }
  const question = (state: keyof typeof asked, call: Call): Row => ({
    call: (caller, { cohortId: of }) =>
      asked[state].ask((key) => call(caller, { cohortId: of, kind: 'grid', key })),
    answers,
  })
  const change = (make: () => Promise<string>, call: Call): Row => {
    const item = keepThing(make)
    return {
      call: (caller, { cohortId: of }) =>
        item.change((key) => call(caller, { cohortId: of, kind: 'grid', key })),
      answers,
    }
  }
  // Of a situation no one may still advise on: the coordinator's own, whose brief the others have not opened.
  const blank = keepThing(
    async () => (await coordinator.library.create({ cohortId, kind: 'scenario', owner: 'cohort' })).key,
  )
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
    'library.gridBase': question('fresh', (caller, { cohortId, key }) =>
      caller.library.gridBase({ cohortId, key }),
    ),
    'library.editor': question('fresh', (caller, at) => caller.library.editor(at)),
    'library.versions': question('published', (caller, at) => caller.library.versions(at)),
    'library.comingUse': question('published', (caller, at) => caller.library.comingUse(at)),
    'library.openBrief': change(fresh, (caller, at) => caller.library.openBrief(at)),
    'library.save': change(fresh, (caller, at) => caller.library.save({ ...at, edits })),
    'library.settle': change(fresh, (caller, at) =>
      caller.library.settle({ ...at, asideId: 'gone', take: true }),
    ),
    'library.publish': change(fresh, (caller, at) => caller.library.publish({ ...at, revision: 0 })),
    'library.discard': change(fresh, (caller, at) => caller.library.discard({ ...at, revision: 0 })),
    'library.restore': change(published, (caller, at) =>
      caller.library.restore({ ...at, version: 1, revision: 1 }),
    ),
    'library.archive': change(published, (caller, at) => caller.library.archive({ ...at, isArchived: true })),
    'library.share': {
      ...change(fresh, (caller, at) => caller.library.share(at)),
      answers: {
        ...answers,
        supervisor: 'itemReadOnly',
        second: 'itemReadOnly',
        nextSupervisor: 'itemReadOnly',
      },
    },
    'scenario.standing': {
      call: (caller, at) => blank.ask((key) => caller.scenario.standing({ cohortId: at.cohortId, key })),
      answers: { ...answers, supervisor: 'briefShut', second: 'briefShut', nextSupervisor: 'briefShut' },
    },
    'library.look': change(fresh, (caller, at) => caller.library.look({ ...at, place: null })),
  }
}

type Caller = Parameters<Row['call']>[0]
