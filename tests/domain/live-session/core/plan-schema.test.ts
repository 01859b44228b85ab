import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whereSchema } from '@/domain/live-session/core/plan-schema'
import { roundSetupSchema } from '@/domain/pairing/round-schema'

const room = (name: string) => whereSchema.safeParse({ kind: 'room', name })
const link = (url: string) => whereSchema.safeParse({ kind: 'link', url }).success

describe('where a live session is held', () => {
  it('is the name of a room on one line, whatever was pasted', () => {
    expect(room('Salle\r\n Ampère\t2 ').data).toEqual({ kind: 'room', name: 'Salle Ampère 2' })
    expect(room('Salle\u2028Ampère\u202e').data).toEqual({ kind: 'room', name: 'Salle Ampère' })
    for (const name of ['', ' \n ', '\u200b']) expect(room(name).success).toBe(false)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const { data } = room(name)
        if (data?.kind === 'room') expect(data.name).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
      }),
    )
  })

  it('is a link without a line end or a blank, although a browser would read it without them', () => {
    expect(link('https://visio.example.org/abc?room=1')).toBe(true)
    for (const sign of ['\n', '\r', '\t', ' ', '\u2028', '\u00a0', '\u202e', '\u0000'])
      expect(link(`https://visio.example.org/abc${sign}BEGIN:VEVENT`), JSON.stringify(sign)).toBe(false)
    expect(link('https://visio.example.org/abc\n')).toBe(false)
  })

  it('has its room on one line in the setup of a round too', () => {
    const setup = {
      kind: 'bothSeats',
      slots: [{ id: 's', startsAt: 0 }],
      learnerIds: ['a', 'b'],
      away: [],
      supervisorIds: [],
      supervisorsEach: 1,
      rooms: [{ id: 'r', name: 'Salle\nAmpère', place: 'room' }],
    }
    expect(roundSetupSchema.parse(setup).rooms[0]?.name).toBe('Salle Ampère')
  })
})
