import { describe, expect, it } from 'vitest'
import { DomainError, type DomainErrorCode } from '@/domain/domain-error'
import { consentKey } from '@/domain/live-session/consent/consent-scope'
import type { Place, Where } from '@/domain/live-session/core/plan'
import type { Standing } from '@/domain/live-session/core/seats-now'
import type { Stage } from '@/domain/live-session/core/stage'
import { addresseeOf } from '@/domain/live-session/meeting/addressee'
import { initialState, type LiveSessionState } from '@/domain/live-session/state'
import { contract, people } from '../people'

const briefing: Stage = { status: 'briefing' }
/** The mesh: two players and two supervisors, so that the observers are not of it. */
const { lea, karim, sophie, marc, nadia, olivier } = people
const seats = [lea, karim, sophie, marc, nadia, olivier].map(({ personId, seat }) => ({ personId, seat }))

type Ground = {
  stage?: Stage
  place?: Place
  where?: Where
  standings?: Record<string, Standing>
  consents?: LiveSessionState['consents']
}

function ask(from: string, to: string, ground: Ground = {}) {
  const { stage = briefing, place = 'video', where = null, standings = {}, consents = new Map() } = ground
  const seatsNow = seats.map((each) => ({ ...each, standing: standings[each.personId] ?? ('held' as const) }))
  const state = { ...initialState, contract: { ...contract, seats, place, where }, stage, consents }
  return addresseeOf(state, seatsNow, { from, to })
}

function refusal(from: string, to: string, ground: Ground = {}): DomainErrorCode | 'accepted' {
  try {
    ask(from, to, ground)
    return 'accepted'
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}

describe('a signal', () => {
  it('everybody of the mesh, in their seat: in one’s own, one’s other pages', () => {
    const mesh = [lea, karim, sophie, marc]
    for (const from of mesh)
      for (const to of mesh) {
        expect(ask(from.personId, to.personId)).toEqual({ personId: to.personId, seat: to.seat })
      }
  })

  it('reaches no seat where people do not meet in the product, or not now', () => {
    const link: Where = { kind: 'link', url: 'https://visio.example.org/a' }
    const grounds: Ground[] = [
      { place: 'room' as const },
      { where: link },
      { stage: { status: 'scheduled' as const } },
      { stage: { status: 'cancelled' as const, reason: null } },
    ]
    for (const ground of grounds) expect(refusal('lea', 'karim', ground)).toBe('wrongMoment')
    expect(refusal('lea', 'karim', { stage: { status: 'closed' } })).toBe('accepted')
    const nothing = { ...initialState, stage: briefing }
    expect(() => addresseeOf(nothing, [], { from: 'lea', to: 'karim' })).toThrow('wrongMoment')
  })

  it('reaches no seat from outside the mesh', () => {
    for (const to of ['lea', 'karim', 'olivier', 'nobody']) expect(refusal('nadia', to)).toBe('seatMayNot')
    expect(refusal('bruno', 'lea')).toBe('seatMayNot')
  })

  it('reaches no person outside the mesh or without their seat, with one refusal for all', () => {
    for (const to of ['nadia', 'olivier', 'bruno', 'nobody', '']) {
      expect(refusal('lea', to)).toBe('notFound')
    }
    for (const standing of ['consentMissing', 'noLongerSeated', 'noLongerMember'] as const) {
      expect(refusal('lea', 'marc', { standings: { marc: standing } })).toBe('notFound')
    }
    const agreed = { ...contract, seats, place: 'audio' as const, where: null }
    const state = { ...initialState, contract: agreed, stage: briefing }
    expect(() => addresseeOf(state, [], { from: 'lea', to: 'marc' }), 'no row says so').toThrow('notFound')
  })

  it('reaches the next in line where a person waits outside for the players’ consent', () => {
    const blind = { ...contract.settings, supervision: 'blind' as const }
    const consents = new Map([[consentKey('secondSupervisor', 'lea'), 'withdrawn' as const]])
    const state = {
      ...initialState,
      contract: { ...contract, seats, settings: blind, place: 'video' as const, where: null },
      stage: briefing,
      consents,
    }
    const seatsNow = seats.map((each) => ({ ...each, standing: 'held' as const }))
    expect(addresseeOf(state, seatsNow, { from: 'nadia', to: 'lea' }).personId).toBe('lea')
    expect(() => addresseeOf(state, seatsNow, { from: 'marc', to: 'lea' })).toThrow('seatMayNot')
    expect(() => addresseeOf(state, seatsNow, { from: 'lea', to: 'marc' })).toThrow('notFound')
  })
})
