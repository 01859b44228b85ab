import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { isPassing } from '@/app/_trpc/passing'

/** A refusal as the server answers it; without a reason, no answer at all. */
function failure(reason: string | null) {
  const result = { error: { code: -32_603, message: 'x', data: { reason } } }
  return reason === null ? new TRPCClientError('x') : TRPCClientError.from(result)
}

test('a server or a disk that is away for a moment is no refusal', () => {
  for (const reason of [
    'unavailable',
    'storageUnavailable',
    'storageFull',
    'tooManyCommands',
    'internal',
    null,
  ])
    expect([reason, isPassing(failure(reason))]).toEqual([reason, true])
})

test('what the same call would be refused for again is one', () => {
  for (const reason of ['roleMayNot', 'itemArchived', 'unknownField', 'briefShut'])
    expect([reason, isPassing(failure(reason))]).toEqual([reason, false])
})
