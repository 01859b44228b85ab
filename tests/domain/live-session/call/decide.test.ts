import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openCall } from '@/domain/live-session/call/open-call'
import type { LiveSessionEvent } from '@/domain/live-session/event'
import { fold } from '@/domain/live-session/evolve'
import { initialState } from '@/domain/live-session/state'
import { viewFor } from '@/domain/live-session/visibility'
import { familyKeyOf } from '@/domain/observation/grid'
import { cepEntretienV1 } from '@/domain/observation/grids/cep-entretien-v1'
import { countLooks } from '@/tests/support/looked'
import { anyHistory } from '../histories'
import { people, seated, second } from '../people'
import { closed, debrief, halted, running } from '../stages'
import { act, given, play, type Step } from '../story'

const call = (by: 'lea' | 'karim', at = 50) => act(by, { type: 'callSupervisor' }, at)
const end = (by: 'lea' | 'karim' | 'sophie' | 'marc', at = 60) => act(by, { type: 'endSupervisorCall' }, at)
const called: readonly Step[] = [...running, call('karim', 50)]
const isOfCall = ({ type }: LiveSessionEvent) => type === 'supervisorCalled' || type === 'supervisorCallEnded'
const ended = (callerId: string) =>
  ({ type: 'supervisorCallEnded', payload: { callerIds: [callerId] } }) as const

describe('« venez nous voir »', () => {
  it('a player calls, once, while the clock runs or stands still', () => {
    given(...running)
      .when(call('karim'))
      .yields({ type: 'supervisorCalled', payload: {} })
    given(...halted)
      .when(call('lea'))
      .yields({ type: 'supervisorCalled', payload: {} })
    given(...called)
      .when(call('karim', 70))
      .nothing()
    expect(openCall(play(called).state)).toEqual({ since: second(50), callerIds: ['karim'] })
  })

  it('the other player joins the call of the room, which stays as old as it is', () => {
    const { state } = play([...called, call('lea', 55)])
    expect(openCall(state)).toEqual({ since: second(50), callerIds: ['karim', 'lea'] })
  })

  it('a player takes their own call back, and not the other player’s', () => {
    given(...called)
      .when(end('lea'))
      .nothing()
    given(...called, call('lea', 55))
      .when(end('karim'))
      .yields(ended('karim'))
    const { state } = play([...called, call('lea', 55), end('karim')])
    expect(openCall(state)).toEqual({ since: second(55), callerIds: ['lea'] })
  })

  it('a supervisor who comes ends it for both, by entering or by saying so', () => {
    const both = [...called, call('lea', 55)]
    given(...both)
      .when(end('marc'))
      .yields(ended('karim'), ended('lea'))
    given(...both)
      .when(act('sophie', { type: 'enter' }, 60))
      .yields({ type: 'entered', payload: {} }, ended('karim'), ended('lea'))
    given(...both, act('sophie', { type: 'enter' }, 60), call('lea', 70))
      .when(act('sophie', { type: 'enter' }, 80))
      .yields(ended('lea'))
  })

  it('a coming that reaches the server late ends no call made after it', () => {
    given(...called, call('lea', 300))
      .when(act('marc', { type: 'endSupervisorCall' }, 100, { late: 240 }))
      .yields(ended('karim'))
    given(...called)
      .when(act('marc', { type: 'endSupervisorCall' }, 40, { late: 60 }))
      .nothing()
  })

  it('an observer who comes ends nothing', () => {
    given(...called)
      .when(act('olivier', { type: 'enter' }, 60))
      .yields({ type: 'entered', payload: {} })
  })

  it.each([
    ['the end', act('sophie', { type: 'endInterview' }, 1_200)],
    ['giving up', act('sophie', { type: 'abandonInterview', reason: 'Alarme incendie' }, 1_200)],
  ])('%s of the interview ends it, and taking the end back does not call again', (_, last) => {
    const { state } = play([...called, last])
    expect(openCall(state)).toBeNull()
    const back = act('sophie', { type: 'reopenInterview' }, 1_210)
    if (state.stage.status === 'selfAssessment')
      expect(openCall(play([...called, last, back]).state)).toBeNull()
  })

  it('what was asked before the end and arrives after it was answered by the end', () => {
    given(...called, act('sophie', { type: 'endInterview' }, 1_200))
      .when(act('lea', { type: 'callSupervisor' }, 1_190, { late: 60 }))
      .nothing()
    given(...debrief)
      .when(call('lea', 1_450))
      .refused('wrongMoment')
  })

  it('in the debrief, and closed, the other player still does not learn who had called', () => {
    for (const stage of [debrief, closed]) {
      const steps = [...called, ...stage.slice(running.length)]
      const { events, state } = play(steps)
      const familyOf = (codeKey: string) => familyKeyOf(cepEntretienV1, codeKey)
      const sees = (viewer: (typeof people)[(typeof seated)[number]]) =>
        events.filter(isOfCall).map((event) => viewFor(viewer, state, event, familyOf).type)
      expect(sees(people.lea)).toEqual(['hidden'])
      expect(sees(people.nadia)).toEqual(['hidden'])
      expect(sees(people.karim)).toEqual(['supervisorCalled'])
      expect(sees(people.sophie)).toEqual(['supervisorCalled'])
    }
  })
})

describe('in any history', () => {
  const familyOf = (codeKey: string) => familyKeyOf(cepEntretienV1, codeKey)

  it('a call is open only in the interview, and only by players', () => {
    const looked = countLooks()
    fc.assert(
      fc.property(anyHistory, ({ steps }) => {
        for (const { after } of steps) {
          const open = openCall(after)
          if (open === null) continue
          looked.once()
          expect(after.stage.status).toBe('interview')
          for (const id of open.callerIds) expect(['lea', 'karim']).toContain(id)
        }
      }),
    )
    looked.expectAtLeast(10)
  })

  it('each player’s copy of the log knows of their own call, and of no other', () => {
    fc.assert(
      fc.property(anyHistory, ({ events, state }) => {
        for (const name of seated) {
          const seen = events.map((event) => viewFor(people[name], state, event, familyOf))
          const mine = openCall(fold(seen, initialState))
          const whole = openCall(state)
          const isSupervisor = people[name].seat === 'supervisor'
          const expected = whole?.callerIds.filter((id) => isSupervisor || id === name) ?? []
          expect(mine?.callerIds ?? []).toEqual(expected)
          for (const event of seen) {
            if (event.type === 'supervisorCallEnded' && !isSupervisor)
              expect(event.payload.callerIds).toEqual([name])
          }
        }
      }),
    )
  })
})
