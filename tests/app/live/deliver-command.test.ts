import { TRPCClientError } from '@trpc/client'
import { describe, expect, test } from 'vitest'
import type { Input } from '@/app/_live/connection'
import { deliverCommand } from '@/app/_live/deliver-command'
import type { TroubleInput } from '@/app/_live/trouble'
import type { CommandRequest } from '@/domain/live-session/command'

const request: CommandRequest = {
  id: '5e551011-0000-4000-8000-000000000001',
  at: 1_000,
  command: { type: 'pauseInterview' },
}

function refusal(reason: string): Error {
  return TRPCClientError.from({ error: { message: reason, code: -32_000, data: { reason } } })
}

/** Delivers once against a server that answers so; tells what came of it and what was noticed on the way. */
async function deliver(answer: Error | null, isOutdated = false) {
  const told: string[] = []
  const heard: TroubleInput[] = []
  const dispatched: Input['type'][] = []
  const outcome = await deliverCommand(
    {
      send: async () => {
        if (answer) throw answer
        return { logId: 'a', events: [{ seq: 7, type: 'hidden' as const }] }
      },
      dispatch: ({ type }) => dispatched.push(type),
      receive: () => undefined,
      tell: (_error, id) => told.push(id),
      hear: (input) => heard.push(input),
      isOutdated: () => isOutdated,
    },
    request,
  )
  return { outcome, told, heard, dispatched }
}

describe('delivering a command', () => {
  test('an answer settles it, and shows that there is nothing in the way', async () => {
    expect(await deliver(null)).toEqual({
      outcome: { type: 'accepted', settledSeq: 7 },
      told: [],
      heard: [{ type: 'accepted' }],
      dispatched: ['requestAnswered'],
    })
  })

  test('no answer: again, and the connection knows', async () => {
    const { outcome, told, dispatched } = await deliver(new TRPCClientError('fetch failed'))
    expect(outcome).toEqual({ type: 'again', giveUp: null })
    expect(told).toEqual([])
    expect(dispatched).toEqual(['requestLost'])
  })

  test.each(['storageUnavailable', 'storageFull', 'unavailable', 'tooManyCommands', 'signedOut'])(
    '%s passes: again, without a word about the command itself',
    async (reason) => {
      const { outcome, told, heard } = await deliver(refusal(reason))
      expect(outcome).toEqual({ type: 'again', giveUp: null })
      expect(told).toEqual([])
      expect(heard).toEqual([{ type: 'refused', reason }])
    },
  )

  test('a refusal by the rules is told once and final', async () => {
    const { outcome, told } = await deliver(refusal('wrongMoment'))
    expect(outcome).toEqual({ type: 'refused', reason: 'wrongMoment' })
    expect(told).toEqual([request.id])
  })

  test('a fault of the server is tried a few times', async () => {
    const { outcome } = await deliver(refusal('internal'))
    expect(outcome).toEqual({ type: 'again', giveUp: { after: 5, reason: 'internal' } })
  })

  test('what a newer server does not understand waits for the page to be reloaded; the same release would refuse it', async () => {
    expect((await deliver(refusal('invalid'), true)).outcome).toEqual({ type: 'again', giveUp: null })
    expect((await deliver(refusal('invalid'))).outcome).toEqual({ type: 'refused', reason: 'invalid' })
  })
})
