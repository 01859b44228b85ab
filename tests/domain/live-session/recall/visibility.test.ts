import { describe, expect, it } from 'vitest'
import { withoutViews } from '@/domain/live-session/debrief/open-part'
import type { EventType } from '@/domain/live-session/event'
import { shutViews } from '@/domain/live-session/views'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { contract, people, seated } from '../people'
import { answersOfBeneficiary, recalling } from '../stages'
import { act, fact, play, type Step } from '../story'

const settings = { ...contract.settings, viewsOpen: 'byTurn' as const }
const points = [
  { atMs: 0, value: 50 },
  { atMs: 600_000, value: 70 },
]
const unsealed: readonly Step[] = [
  fact('scheduled', { ...contract, settings }, 'claire', -86_400),
  ...recalling.slice(1),
  fact('momentsCompared', { firstMs: 100_000, secondMs: 800_000, choice: 'second' }, 'karim', 1_255),
  act('lea', { type: 'redrawDial', points }, 1_260),
  act('karim', { type: 'lockReturn', answers: answersOfBeneficiary }, 1_300),
  act('sophie', { type: 'unseal', overrideReason: null }, 1_400),
]
const opens = (...seats: readonly ('advisor' | 'beneficiary' | 'supervisor')[]) =>
  act('sophie', { type: 'openViews', seats: [...seats] }, 1_410)

/** Who sees the fact of this type after these steps. */
function readers(type: EventType, ...steps: readonly Step[]) {
  const { state, events } = play([...unsealed, ...steps])
  const found = events.find((event) => event.type === type)
  if (!found) throw new Error(`no ${type} was written`)
  const family = (codeKey: string) => familyKeyOf(cepEntretienV1, codeKey)
  return seated.filter((name) => viewFor(people[name], state, found, family).type === type)
}
const drawn = (...steps: readonly Step[]) => {
  const { state } = play([...unsealed, ...steps])
  return withoutViews(state, shutViews(state))
}

describe('where the views open turn by turn', () => {
  it('the redrawn dial opens once both the advisor’s and the beneficiary’s views are open', () => {
    expect(readers('dialRedrawn')).toEqual(['lea'])
    expect(readers('dialRedrawn', opens('advisor'))).toEqual(['lea'])
    expect(readers('dialRedrawn', opens('beneficiary', 'supervisor'))).toEqual(['lea'])
    expect(readers('dialRedrawn', opens('advisor', 'beneficiary'))).toEqual(seated)
    expect(drawn(opens('advisor')).redrawnDial).toBeNull()
    expect(drawn(opens('advisor', 'beneficiary')).redrawnDial).toEqual(points)
  })

  it('comparisons open with the beneficiary’s view, and the supervisors learn of neither before', () => {
    expect(readers('momentsCompared')).toEqual(['karim'])
    expect(readers('momentsCompared', opens('advisor', 'supervisor'))).toEqual(['karim'])
    expect(readers('momentsCompared', opens('beneficiary'))).toEqual(seated)
    expect(drawn(opens('advisor')).comparisons).toEqual([])
    expect(drawn(opens('beneficiary')).comparisons).toHaveLength(1)
  })
})
