import { describe, expect, it } from 'vitest'
import type { Role } from '@/domain/access/roles'
import { DomainError, type DomainErrorCode } from '@/domain/domain-error'
import { checkSeating, type Seating, scheduled } from '@/domain/live-session/core/schedule'
import { maySit, type Seat } from '@/domain/live-session/core/seat'
import { contract, second } from '../people'

const roles: Record<string, Role> = {
  lea: 'learner',
  karim: 'learner',
  nadia: 'learner',
  sophie: 'supervisor',
  claire: 'coordinator',
}
const at = (personId: string, seat: Seat) => ({ personId, seat })
const usual: Seating = [at('lea', 'advisor'), at('karim', 'beneficiary'), at('sophie', 'supervisor')]

function refusal(seating: Seating): DomainErrorCode | null {
  try {
    checkSeating(seating, (personId) => roles[personId] ?? null)
    return null
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}

describe('who sits where', () => {
  it('one advisor, one beneficiary, one supervisor are enough', () => {
    expect(refusal(usual)).toBeNull()
  })

  it('several supervisors and observers may join; a coordinator supervises', () => {
    expect(refusal([...usual, at('claire', 'supervisor'), at('nadia', 'observer')])).toBeNull()
  })

  it.each<[string, Seating]>([
    ['no advisor', usual.filter(({ seat }) => seat !== 'advisor')],
    ['no beneficiary', usual.filter(({ seat }) => seat !== 'beneficiary')],
    ['no supervisor', usual.filter(({ seat }) => seat !== 'supervisor')],
    ['two advisors', [...usual, at('nadia', 'advisor')]],
    ['two beneficiaries', [...usual, at('nadia', 'beneficiary')]],
    ['nobody', []],
  ])('%s is incomplete', (_what, seating) => {
    expect(refusal(seating)).toBe('seatsIncomplete')
  })

  it('no person sits twice', () => {
    expect(refusal([...usual, at('sophie', 'supervisor')])).toBe('seatTaken')
    expect(refusal([...usual, at('lea', 'observer')])).toBe('seatTaken')
  })

  it('a stranger to the cohort does not sit', () => {
    expect(refusal([...usual, at('zoe', 'observer')])).toBe('notAMember')
  })

  it('learners play and observe, supervisors and coordinators supervise, nothing else', () => {
    const [advisor, beneficiary] = [at('lea', 'advisor'), at('karim', 'beneficiary')]
    expect(refusal([advisor, beneficiary, at('nadia', 'supervisor')])).toBe('roleCannotSit')
    expect(refusal([...usual, at('claire', 'observer')])).toBe('roleCannotSit')
    expect(refusal([at('claire', 'advisor'), beneficiary, at('sophie', 'supervisor')])).toBe('roleCannotSit')
    expect(maySit('learner', 'observer')).toBe(true)
    expect(maySit('supervisor', 'beneficiary')).toBe(false)
  })
})

describe('the first fact', () => {
  it('holds all that was agreed, by an organiser without a seat', () => {
    expect(scheduled('id', 'claire', second(0), contract)).toEqual({
      id: 'id',
      type: 'scheduled',
      actorId: 'claire',
      seat: null,
      at: second(0),
      payload: contract,
    })
  })
})
