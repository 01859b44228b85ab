import { TRPCClientError } from '@trpc/client'
import { describe, expect, test } from 'vitest'
import { withKnownReason } from '@/app/_trpc/known-reason'
import { reasonOf } from '@/app/_trpc/reason-of'
import type { Input } from '@/client/follow/connection-state'
import { deliverCommand } from '@/client/send/deliver-command'
import type { TroubleInput } from '@/client/trouble'
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
  const noted: TroubleInput[] = []
  const dispatched: Input['type'][] = []
  const outcome = await deliverCommand(
    {
      send: async () => {
        if (answer) throw withKnownReason(answer)
        return { logId: 'a', events: [{ seq: 7, type: 'hidden' as const }] }
      },
      reasonOf,
      connection: { dispatch: ({ type }) => dispatched.push(type), takeFacts: () => undefined },
      noteTrouble: (input) => noted.push(input),
      isOutdated: () => isOutdated,
    },
    request,
  )
  return { outcome, noted, dispatched }
}

describe('delivering a command', () => {
  test('an answer settles it, and shows that there is nothing in the way', async () => {
    expect(await deliver(null)).toEqual({
      outcome: { type: 'accepted', settledSeq: 7 },
      noted: [{ type: 'accepted' }],
      dispatched: ['requestAnswered'],
    })
  })

  test('no answer: again, and the connection knows', async () => {
    const { outcome, dispatched } = await deliver(new TRPCClientError('fetch failed'))
    expect(outcome).toEqual({ type: 'again' })
    expect(dispatched).toEqual(['requestLost'])
  })

  test.each([
    'storageUnavailable',
    'storageFull',
    'unavailable',
    'tooManyCommands',
    'signedOut',
    'noLongerMember',
    'noLongerSeated',
  ])('%s passes: again', async (reason) => {
    const { outcome, noted } = await deliver(refusal(reason))
    expect(outcome).toEqual({ type: 'again' })
    expect(noted).toEqual([{ type: 'refused', reason }])
  })

  test('a refusal by the rules is final', async () => {
    const { outcome } = await deliver(refusal('wrongMoment'))
    expect(outcome).toEqual({ type: 'refused', reason: 'wrongMoment' })
  })

  test.each(['internal', 'a reason of a newer server'])(
    'a fault of the server, or an unreadable answer, is never a refusal: %s',
    async (reason) => {
      expect((await deliver(refusal(reason))).outcome).toEqual({ type: 'fault' })
      expect((await deliver(new Error('nothing of ours'))).outcome).toEqual({ type: 'fault' })
    },
  )

  test('what a newer server does not understand waits for the page to be reloaded; the same release would refuse it', async () => {
    expect((await deliver(refusal('invalid'), true)).outcome).toEqual({ type: 'again' })
    expect((await deliver(refusal('invalid'))).outcome).toEqual({ type: 'refused', reason: 'invalid' })
  })
})
