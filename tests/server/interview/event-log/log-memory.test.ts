import { describe, expect, test } from 'vitest'
import { createLogMemory, type KnownLog } from '@/server/interview/event-log/log-memory'

const log = (lastSeq: number): KnownLog => ({ logId: 'log', lastSeq, events: [] })
const knownOf = (memory: ReturnType<typeof createLogMemory>, ...ids: string[]) =>
  ids.filter((id) => memory.get(id))

describe('the logs that a process remembers', () => {
  test('are bounded by their facts, and the one used least recently goes first', () => {
    const memory = createLogMemory({ facts: 100 })
    memory.keep('a', log(40))
    memory.keep('b', log(40))
    memory.get('a')
    memory.keep('c', log(40))
    expect(knownOf(memory, 'a', 'b', 'c')).toEqual(['a', 'c'])
  })

  test('make room where one is forgotten or has grown', () => {
    const memory = createLogMemory({ facts: 100 })
    memory.keep('a', log(60))
    memory.keep('a', log(70))
    memory.keep('b', log(30))
    expect(knownOf(memory, 'a', 'b')).toEqual(['a', 'b'])
    memory.forget('a')
    memory.keep('c', log(70))
    expect(knownOf(memory, 'b', 'c')).toEqual(['b', 'c'])
    memory.forgetAll()
    memory.keep('d', log(100))
    expect(knownOf(memory, 'b', 'c', 'd')).toEqual(['d'])
  })

  test('are never one that is longer than all of them may be', () => {
    const memory = createLogMemory({ facts: 100 })
    memory.keep('a', log(101))
    expect(memory.get('a')).toBeUndefined()
  })
})
