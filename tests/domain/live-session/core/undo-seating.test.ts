import { describe, expect, it } from 'vitest'
import type { AgreementChange } from '@/domain/live-session/core/evolve'
import { seatsBefore } from '@/domain/live-session/core/undo-seating'
import type { Contract } from '@/domain/live-session/event'

const contract = (supervisorId: string) =>
  ({
    seats: [
      { personId: 'ines', seat: 'advisor' },
      { personId: supervisorId, seat: 'supervisor' },
    ],
    settings: { supervision: 'shared' },
  }) as unknown as Contract
const change = (byId: string, type: AgreementChange['type'] = 'seatsChanged') =>
  ({ id: 'fact', type, byId, at: 0, before: contract('claire'), after: contract('paul') }) as AgreementChange
const undo = (changes: readonly AgreementChange[], personId: string, version: number) => () =>
  seatsBefore({ changes: [...changes] }, { personId, version })

describe('A seat that was given', () => {
  it('given that it was the last change, then its author gets the seats as they were', () => {
    expect(undo([change('sandrine')], 'sandrine', 1)()).toEqual({
      seats: contract('claire').seats,
      supervision: 'shared',
    })
  })

  it('given another change since, another kind of change, or another author, then there is nothing to undo', () => {
    for (const given of [
      undo([change('sandrine'), change('nora')], 'sandrine', 1),
      undo([change('sandrine', 'moved')], 'sandrine', 1),
      undo([change('nora')], 'sandrine', 1),
      undo([], 'sandrine', 0),
    ])
      expect(given).toThrowError(expect.objectContaining({ code: 'nothingToUndo' }))
  })
})
