import { describe, expect, it } from 'vitest'
import { playersAway } from '@/domain/live-session/meeting/players-away'

const players = [{ personId: 'ines' }, { personId: 'thomas' }]
const away = (present: readonly string[], links: Readonly<Record<string, string>> | null) =>
  playersAway(players, new Set(present), links && new Map(Object.entries(links))).map(
    ({ personId }) => personId,
  )

describe('the players who would not hear an interview at a distance begin', () => {
  it('are those without a page, where this page is not in the meeting', () => {
    expect(away(['ines', 'thomas'], null)).toEqual([])
    expect(away(['ines'], null)).toEqual(['thomas'])
  })

  it('are those who have not come in, or have left, where it is', () => {
    expect(away(['ines', 'thomas'], { ines: 'connected', thomas: 'away' })).toEqual(['thomas'])
    expect(away(['ines', 'thomas'], { ines: 'gone', thomas: 'connected' })).toEqual(['ines'])
    expect(away(['ines', 'thomas'], { ines: 'connected', thomas: 'connecting' })).toEqual([])
  })
})
