import { describe, expect, it } from 'vitest'
import { createProjection } from '@/client/projection'
import type { SeenEvent } from '@/domain/live-session/event'

const fact = (seq: number) => ({ seq, id: `id ${seq}`, type: 'erased' }) as unknown as SeenEvent
const hidden = (seq: number) => ({ seq, type: 'hidden' }) as unknown as SeenEvent
const log = (length: number) => Array.from({ length }, (_, index) => fact(index + 1))

describe('what a page holds of a log', () => {
  it('tells which facts have come, as the log grows', () => {
    const project = createProjection()
    const facts = log(3)
    const before = project(facts.slice(0, 2))
    const after = project(facts)
    expect(['id 1', 'id 2', 'id 3'].map((id) => after.ids.has(id))).toEqual([true, true, true])
    expect(before.state.seq).toBe(2)
    expect(after.state.seq).toBe(3)
  })

  it('never tells an earlier copy of what came after it', () => {
    const project = createProjection()
    const facts = log(3)
    const before = project(facts.slice(0, 2))
    project(facts).ids.has('id 3')
    expect(before.ids.has('id 3')).toBe(false)
    expect(before.ids.has('id 2')).toBe(true)
  })

  it('knows no id of what is hidden, and nothing of a log that was read again', () => {
    const project = createProjection()
    expect(project([fact(1), hidden(2)]).ids.has('id 2')).toBe(false)
    const opened = project([fact(1), fact(2)])
    expect(opened.ids.has('id 2')).toBe(true)
    expect(project([fact(7)]).ids.has('id 1')).toBe(false)
    expect(project([fact(7)]).state.seq).toBe(7)
  })

  it('starts over with a log that was read again while its last fact came', () => {
    const project = createProjection()
    const live = fact(3)
    project([fact(1), hidden(2), live]).ids.has('id 1')
    const opened = project([fact(1), fact(2), live])
    expect(opened.ids.has('id 2')).toBe(true)
    expect(project([fact(1), fact(2), live, fact(4)]).state.seq).toBe(4)
  })

  it('is the very same while nothing has come', () => {
    const project = createProjection()
    const facts = log(2)
    expect(project(facts)).toBe(project(facts))
  })
})
