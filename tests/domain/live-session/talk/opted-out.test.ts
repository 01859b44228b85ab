import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { talkFigures } from '@/domain/live-session/talk/figures'
import { talkOf } from '@/domain/live-session/talk/talk'
import { second } from '../people'
import { started } from '../stages'
import { act, given } from '../story'
import { begin, clockOf } from './dialogue'

const lengthMs = 120_000
/** Whatever a page that its owner altered may claim of its own microphone: loud, silent or with holes, in the format of one. */
const forged = fc.stringMatching(/^[.0-9a-z]{400,1200}$/u)

describe('a player who turned measuring off', () => {
  it('is said nothing of from that moment on, whatever the other player’s page tells', () => {
    fc.assert(
      fc.property(forged, fc.stringMatching(/^[.kz]{0,300}$/u), (claimed, told) => {
        const offMs = told.length * 100
        const talk = [
          { seat: 'advisor' as const, from: begin, steps: claimed },
          ...(told === '' ? [] : [{ seat: 'beneficiary' as const, from: begin, steps: told }]),
        ]
        const read = talkOf({ talk, clock: clockOf(lengthMs / 1_000) })
        for (const { toMs } of [...(read?.beneficiary.measured ?? []), ...(read?.beneficiary.speech ?? [])])
          expect(toMs).toBeLessThanOrEqual(offMs)
        if (!read) return
        const { overall, phases, silences, overlaps, backChannels, longestTurn } = talkFigures(read, [
          { phase: 'introduction', fromMs: 0, toMs: offMs },
          { phase: 'exploration', fromMs: offMs, toMs: lengthMs },
        ])
        expect(overall.coveredMs).toBeLessThanOrEqual(offMs)
        expect(overall.share).toBeNull()
        for (const each of phases.filter(({ phase }) => phase === 'exploration'))
          expect(each).toMatchObject({ coveredMs: 0, advisorMs: 0, beneficiaryMs: 0, share: null })
        for (const { fromMs } of [...silences, ...overlaps]) expect(fromMs).toBeLessThan(offMs)
        if (offMs === 0) expect([backChannels.beneficiary, longestTurn.beneficiary]).toEqual([0, null])
      }),
      { numRuns: 300 },
    )
  })

  it('is told by their own seat only: what another seat tells of them is refused', () => {
    const tell = { type: 'hearTalk', from: second(10), steps: 'kkkk' } as const
    for (const other of ['sophie', 'marc', 'nadia', 'olivier'] as const)
      given(...started)
        .when(act(other, tell, 11))
        .refused('seatMayNot')
    given(...started)
      .when(act('lea', { ...tell, seat: 'beneficiary', personId: 'karim' } as typeof tell, 11))
      .yields({ type: 'talkHeard', payload: { from: second(10), steps: 'kkkk' } })
  })
})
