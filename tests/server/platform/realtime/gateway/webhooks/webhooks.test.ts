import PusherHttp from 'pusher'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GatewayLog } from '@/server/platform/realtime/gateway/log'
import { WEBHOOK_EVENTS, type WebhookEvent } from '@/server/platform/realtime/gateway/webhook-event'
import type { WebhookTiming } from '@/server/platform/realtime/gateway/webhooks/webhook-config'
import { createWebhooks, type Webhooks } from '@/server/platform/realtime/gateway/webhooks/webhooks'
import { type HookReceiver, startHookReceiver } from '@/tests/engines/hook-receiver'
import { eventually } from '@/tests/support/eventually'
import { TEST_APP } from '@/tests/support/gateway'

const occupied = (channel: string): WebhookEvent => ({ name: 'channel_occupied', channel })
const vacated = (channel: string): WebhookEvent => ({ name: 'channel_vacated', channel })
const quick = { batchMs: 10, absenceMs: 40, retryMs: 5, timeoutMs: 300, maxAttempts: 3 }

let receiver: HookReceiver
let webhooks: Webhooks
let errors: { fields: object; message: string }[]

beforeEach(async () => {
  receiver = await startHookReceiver()
  errors = []
})
afterEach(async () => {
  webhooks.stop()
  await receiver.stop()
})

function open({
  timing = {},
  events = WEBHOOK_EVENTS,
  url = receiver.url,
}: {
  timing?: Partial<WebhookTiming>
  events?: readonly WebhookEvent['name'][]
  url?: string
} = {}) {
  const log: GatewayLog = {
    debug() {},
    info() {},
    warn() {},
    error: (fields, message) => void errors.push({ fields, message }),
  }
  webhooks = createWebhooks({ config: { url, events }, app: TEST_APP, log, timing: { ...quick, ...timing } })
  return webhooks
}

const namesAndChannels = () =>
  receiver.hooks.map(({ events }) => events.map(({ name, channel }) => `${name} ${channel}`))

describe('what happens together', () => {
  test('is told in one call, in order, signed as the public library wants', async () => {
    open()
    for (const channel of ['a', 'b', 'c']) webhooks.notify(occupied(channel))
    await receiver.event('channel_occupied', 'c')
    expect(namesAndChannels()).toEqual([['channel_occupied a', 'channel_occupied b', 'channel_occupied c']])
    const library = new PusherHttp({ ...TEST_APP, host: '127.0.0.1' })
    const [hook] = receiver.hooks
    const headers = hook?.headers as Record<string, string>
    const received = library.webhook({ headers, rawBody: hook?.rawBody ?? '' })
    expect(received.isValid()).toBe(true)
    expect(library.webhook({ headers, rawBody: `${hook?.rawBody} ` }).isValid()).toBe(false)
  })

  test('is told in several calls where it is too much for one', async () => {
    open({ timing: { maxEvents: 2 } })
    for (const channel of ['a', 'b', 'c']) webhooks.notify(occupied(channel))
    await receiver.event('channel_occupied', 'c')
    expect(receiver.hooks.map(({ events }) => events.length)).toEqual([2, 1])
  })

  test('is told of what was chosen only', async () => {
    open({ events: ['channel_vacated'] })
    webhooks.notify(occupied('a'))
    webhooks.notify(vacated('a'))
    await receiver.event('channel_vacated', 'a')
    expect(namesAndChannels()).toEqual([['channel_vacated a']])
  })
})

describe('an absence', () => {
  test('is told once it has lasted', async () => {
    open()
    webhooks.notify({ name: 'member_removed', channel: 'presence-a', user_id: 'ana' })
    expect(await receiver.event('member_removed', 'presence-a')).toMatchObject({ user_id: 'ana' })
  })

  test('that ends in time is told to no webhook, nor is the return', async () => {
    open()
    webhooks.notify(vacated('a'))
    webhooks.notify(occupied('a'))
    webhooks.notify(vacated('b'))
    await receiver.event('channel_vacated', 'b')
    expect(namesAndChannels()).toEqual([['channel_vacated b']])
  })

  test('is not ended by the return of another user, or to another channel', async () => {
    open()
    webhooks.notify({ name: 'member_removed', channel: 'presence-a', user_id: 'ana' })
    webhooks.notify({ name: 'member_added', channel: 'presence-a', user_id: 'bea' })
    webhooks.notify({ name: 'member_added', channel: 'presence-b', user_id: 'ana' })
    await receiver.event('member_removed', 'presence-a')
    expect(receiver.namesOn('presence-a')).toEqual(['member_added', 'member_removed'])
    expect(receiver.namesOn('presence-b')).toEqual(['member_added'])
  })

  test('does not wait for the choice of its opposite', async () => {
    open({ events: ['channel_vacated'], timing: { absenceMs: 60 } })
    webhooks.notify(vacated('a'))
    webhooks.notify(occupied('a'))
    webhooks.notify(vacated('b'))
    await receiver.event('channel_vacated', 'b')
    expect(receiver.namesOn('a')).toEqual([])
  })
})

describe('a receiver that fails', () => {
  test('is asked again with the same body, and what follows waits for its turn', async () => {
    open({ timing: { maxAttempts: 1_000 } })
    receiver.answerWith(503)
    webhooks.notify(occupied('a'))
    await receiver.event('channel_occupied', 'a')
    webhooks.notify(occupied('b'))
    receiver.answerWith(200)
    await receiver.event('channel_occupied', 'b')
    const attempts = receiver.hooks.slice(0, -1).map(({ rawBody }) => rawBody)
    expect(attempts.length).toBeGreaterThan(1)
    expect(new Set(attempts).size).toBe(1)
    expect(receiver.hooks.at(-1)?.events).toEqual([occupied('b')])
  })

  test('is given up after so many attempts, which the log says, and the next call is made', async () => {
    open()
    receiver.answerWith(500)
    webhooks.notify(occupied('a'))
    await eventually(() => expect(errors).toHaveLength(1))
    expect(errors[0]).toEqual({
      fields: { failure: 'status 500', attempts: 3 },
      message: 'webhook not delivered',
    })
    receiver.answerWith(200)
    webhooks.notify(occupied('b'))
    await receiver.event('channel_occupied', 'b')
    expect(receiver.namesOn('a')).toHaveLength(3)
  })

  test('is given up when it cannot be reached, without the address in the log', async () => {
    open({ url: 'http://127.0.0.1:9/secret-path' })
    webhooks.notify(occupied('a'))
    await eventually(() => expect(errors).toHaveLength(1))
    expect(JSON.stringify(errors)).not.toContain('secret-path')
  })

  test('does not send us elsewhere', async () => {
    open()
    receiver.answerWith(307, { Location: `${receiver.url}elsewhere` })
    webhooks.notify(occupied('a'))
    await eventually(() => expect(errors).toHaveLength(1))
    expect(receiver.paths()).toEqual(['/'])
  })

  test('is not waited for with more than so many calls: the rest is dropped, which the log says', async () => {
    open({ timing: { maxEvents: 1, maxWaiting: 2, retryMs: 100_000 } })
    receiver.answerWith(500)
    webhooks.notify(occupied('held'))
    await receiver.event('channel_occupied', 'held')
    for (const channel of ['a', 'b', 'c', 'd']) webhooks.notify(occupied(channel))
    expect(errors.map(({ message }) => message)).toEqual([
      'webhook dropped: its receiver is too far behind',
      'webhook dropped: its receiver is too far behind',
    ])
  })
})
