import { describe, expect, it } from 'vitest'
import { suspensionObstacles } from '@/domain/access/suspension'

const learner = {
  isOwn: false,
  isPersona: false,
  isAdministrator: false,
  otherAdministrators: 1,
  coordinated: [],
}
const kinds = (facts: Partial<Parameters<typeof suspensionObstacles>[0]>) =>
  suspensionObstacles({ ...learner, ...facts }).map(({ kind }) => kind)

describe('an administrator may suspend an account', () => {
  it('of a learner, of one administrator among several, and of one coordinator among several', () => {
    expect(kinds({})).toEqual([])
    expect(kinds({ isAdministrator: true })).toEqual([])
    expect(kinds({ coordinated: [{ cohortName: 'Lyon', otherCoordinators: 1 }] })).toEqual([])
  })

  it('never their own, and never a persona', () => {
    expect(kinds({ isOwn: true, isAdministrator: true, otherAdministrators: 0 })).toEqual(['ownAccount'])
    expect(kinds({ isPersona: true })).toEqual(['persona'])
  })

  it('never the last one that administers, alone in the installation or not', () => {
    expect(kinds({ isAdministrator: true, otherAdministrators: 0 })).toEqual(['lastAdministrator'])
  })

  it('never the only coordinator of a cohort, and is told of each such cohort', () => {
    const coordinated = [
      { cohortName: 'Lille', otherCoordinators: 0 },
      { cohortName: 'Lyon', otherCoordinators: 2 },
      { cohortName: 'Brest', otherCoordinators: 0 },
    ]
    expect(suspensionObstacles({ ...learner, coordinated })).toEqual([
      { kind: 'onlyCoordinator', cohortName: 'Lille' },
      { kind: 'onlyCoordinator', cohortName: 'Brest' },
    ])
  })
})
