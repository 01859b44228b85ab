import { describe, expect, test, vi } from 'vitest'
import { createMemoryPublisher } from '@/server/platform/realtime/memory-publisher'
import { publishQuietly } from '@/server/platform/realtime/publisher'
import { RealtimeError } from '@/server/platform/realtime/realtime-error'
import { silentLog } from '@/tests/support/gateway'

const mark = { channel: 'private-a', event: 'mark', data: { note: 'what was said' } }

describe('publishing after a commit', () => {
  test('what is published is kept in order', async () => {
    const publisher = createMemoryPublisher()
    await publishQuietly(publisher, [mark, { ...mark, data: 'text' }], silentLog)
    expect(publisher.published).toEqual([mark, { ...mark, data: 'text' }])
  })

  test.each([
    [new RealtimeError('engine_refused', 'no', 503), { reason: 'engine_refused', status: 503 }],
    [new Error('what was said'), { reason: 'unexpected', status: undefined }],
  ])('a failure is logged without content, and never thrown (%s)', async (error, expected) => {
    const publisher = createMemoryPublisher()
    publisher.failWith(error)
    const warn = vi.fn()
    await publishQuietly(publisher, [mark], { ...silentLog, warn })
    expect(warn).toHaveBeenCalledWith({ engine: 'memory', events: 1, ...expected }, 'realtime publish failed')
    expect(JSON.stringify(warn.mock.calls)).not.toContain('what was said')
  })

  test('an event that is too large fails the whole batch before anything is sent', async () => {
    const publisher = createMemoryPublisher()
    const tooLarge = { ...mark, data: 'x'.repeat(10_000) }
    await expect(publisher.publishBatch([mark, tooLarge])).rejects.toMatchObject({
      code: 'payload_too_large',
    })
    expect(publisher.published).toEqual([])
  })

  test('occupied channels are filtered by prefix', async () => {
    const publisher = createMemoryPublisher()
    publisher.occupied.add('private-a').add('presence-a')
    expect(await publisher.occupiedChannels('presence-')).toEqual(['presence-a'])
  })
})
