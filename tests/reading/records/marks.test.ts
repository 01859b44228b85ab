import { describe, expect, it } from 'vitest'
import { initialState } from '@/domain/live-session/state'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { readMessages } from '@/i18n/read-messages'
import { advisorMarked } from '@/reading/records/advisor-marked'
import { marksOf } from '@/reading/records/marks'
import { paperWords } from '@/server/interview/paper/paper-words'
import { repairText, richInterview } from '../rich-interview'

const { state } = richInterview()
const grid = cepEntretienV1
const words = paperWords('fr', await readMessages('fr'))
const pseudonymOf = (id: string) => `P${[...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)}`
const read = (of = state) =>
  marksOf({ liveSessionId: 'live', state: of, grid, months: '2026-11' }, pseudonymOf, words)

describe('the marks of an interview, to take away', () => {
  it('are those of every track, each with when, what, which way and in which phase', () => {
    const rows = read()
    expect(new Set(rows.map(({ seat }) => (seat as { code: string }).code))).toEqual(
      new Set(['supervisor', 'observer']),
    )
    expect(new Set(rows.map(({ track }) => (track as { code: string }).code))).toEqual(
      new Set(['main', 'own']),
    )
    for (const row of rows) {
      expect(row.phase).not.toBeNull()
      expect(row.atSeconds).toBeGreaterThanOrEqual(0)
    }
    expect(rows.length).toBeGreaterThan(20)
  })

  it('tell no person, no interview, no note and no word', () => {
    const text = JSON.stringify(read())
    for (const { personId } of state.contract?.seats ?? []) expect(text).not.toContain(personId)
    expect(text).not.toContain('"live"')
    expect(text).not.toContain('Plus qu’un écho')
    expect(text).not.toContain(repairText)
    expect(Object.keys(read()[0] ?? {})).not.toContain('note')
  })

  it('of a view that is shut wait until it opens', () => {
    const contract = state.contract
    if (!contract) throw new Error('nothing was agreed')
    const byTurn = { ...contract, settings: { ...contract.settings, viewsOpen: 'byTurn' as const } }
    const during = { ...state, contract: byTurn, stage: { status: 'debrief' as const } }
    expect(read({ ...during, openedViews: new Set() })).toEqual([])
    const seats = read({ ...during, openedViews: new Set(['observer' as const]) }).map(({ seat }) => seat)
    expect(new Set(seats.map((each) => (each as { code: string }).code))).toEqual(new Set(['observer']))
  })

  it('are about their advisor, where there are any that are open', () => {
    const advisor = state.contract?.seats.find(({ seat }) => seat === 'advisor')?.personId
    expect(advisorMarked({ state, grid })).toBe(advisor)
    expect(advisorMarked({ state: { ...state, unsealing: null }, grid })).toBeNull()
    expect(advisorMarked({ state: { ...state, entries: initialState.entries }, grid })).toBeNull()
  })

  it('are none before the debrief, nor of an interview that never was', () => {
    expect(read({ ...state, unsealing: null })).toEqual([])
    expect(read(initialState)).toEqual([])
  })
})
