import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/domain/live-session/core/seat'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 as grid } from '@/domain/observation/grids/cep-entretien-v1'
import { contract, people, type seated } from '../people'
import { act, fact, play, type Step } from '../story'
import { kept } from './a-take'

const settings = { ...contract.settings, viewsOpen: 'byTurn' as const }
/** The same debrief by turns, in which only the advisor's view is open; the take is of a moment without a mark. */
const byTurn: readonly Step[] = kept.flatMap((step): readonly Step[] => {
  if ('fact' in step) return [fact('scheduled', { ...contract, settings }, 'claire', -86_400)]
  if (step.command.type === 'unseal')
    return [step, act('sophie', { type: 'giveTurn', turn: 'advisor' }, 1_450)]
  if (step.command.type === 'proposeTake') return [{ ...step, command: { ...step.command, markId: null } }]
  return [step]
})

function seenBy(name: (typeof seated)[number], steps: readonly Step[]): ReadonlySet<string> {
  const { events, state } = play(steps)
  const viewer: Viewer = people[name]
  const seen = events.map((event) => viewFor(viewer, state, event, (code) => familyKeyOf(grid, code)))
  return new Set(seen.map(({ type }) => type))
}

const noted = ['takeMarked', 'takeMarkNoted', 'takeDialMoved', 'takeTalkHeard']
const course = ['takeProposed', 'takeAgreed', 'takeBegun', 'takeEnded', 'takeKept']

describe('what is noted in a take', () => {
  it('opens with the view of the seat that noted it', () => {
    expect(noted.filter((type) => seenBy('lea', byTurn).has(type))).toEqual(['takeTalkHeard'])
    expect(noted.filter((type) => seenBy('karim', byTurn).has(type))).toEqual(['takeDialMoved'])
    expect(noted.filter((type) => seenBy('marc', byTurn).has(type))).toEqual([
      'takeMarked',
      'takeMarkNoted',
      'takeDialMoved',
    ])
    expect(noted.filter((type) => seenBy('nadia', byTurn).has(type))).toEqual([])
  })

  it('is open to every seat once the views are, and its course from the start', () => {
    for (const name of ['lea', 'karim', 'sophie', 'nadia'] as const) {
      expect(noted.filter((type) => seenBy(name, kept).has(type))).toEqual(noted)
      expect(course.filter((type) => seenBy(name, byTurn).has(type))).toEqual(course)
    }
  })
})
