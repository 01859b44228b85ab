import { describe, expect, test } from 'vitest'
import { excessOf, keptPassageSchema, passageMaxMs } from '@/domain/live-session/passage/passage'

const wanted = {
  passageId: '0c0ff1ce-0000-4000-8000-000000000001',
  name: ' La question qui arrive trop tôt ',
  fromMs: 633_000,
  toMs: 658_000,
}
const isTaken = (change: object) => keptPassageSchema.safeParse({ ...wanted, ...change }).success

describe('a passage that is kept', () => {
  test('has a name and lasts at most ninety seconds', () => {
    expect(keptPassageSchema.parse(wanted).name).toBe('La question qui arrive trop tôt')
    expect(isTaken({ toMs: 633_000 + passageMaxMs })).toBe(true)
    expect(isTaken({ toMs: 633_001 + passageMaxMs })).toBe(false)
    expect(isTaken({ name: '  ' })).toBe(false)
    expect(isTaken({ name: 'a'.repeat(81) })).toBe(false)
  })

  test('has a beginning before its end, within a day', () => {
    expect(isTaken({ toMs: 633_499 })).toBe(false)
    expect(isTaken({ toMs: 600_000 })).toBe(false)
    expect(isTaken({ fromMs: -1 })).toBe(false)
    expect(isTaken({ fromMs: 86_399_000, toMs: 86_400_001 })).toBe(false)
  })

  test('says by how much a longer one is too long', () => {
    expect(excessOf({ fromMs: 0, toMs: 115_000 })).toBe(25_000)
    expect(excessOf({ fromMs: 0, toMs: 90_000 })).toBe(0)
  })
})
