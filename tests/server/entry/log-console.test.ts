import { TRPCError } from '@trpc/server'
import { beforeEach, expect, test } from 'vitest'
import { DomainError } from '@/domain/domain-error'
import { logConsole } from '@/server/entry/log-console'
import type { Logger } from '@/server/platform/log'

let lines: unknown[] = []
const at = (level: string) => (line: object, message: string) => void lines.push([level, message, line])
const log = { info: at('info'), warn: at('warn'), error: at('error') } as unknown as Logger
const console = {} as Pick<Console, 'error' | 'warn'>
beforeEach(() => {
  lines = []
  logConsole(log, console)
})

test('a refused page is one line with the code of its refusal, and no stack', () => {
  const cause = new DomainError('roleMayNot')
  const refused = Object.assign(new TRPCError({ code: 'FORBIDDEN', cause }), { digest: '123' })
  console.error(refused)
  expect(lines).toEqual([['info', 'a page was refused', { refusal: 'roleMayNot', digest: '123' }]])
})

test('an address that holds no id is refused like any other', () => {
  console.error(new TRPCError({ code: 'BAD_REQUEST', cause: new Error('too long') }))
  expect(lines).toEqual([['info', 'a page was refused', { refusal: 'invalid', digest: undefined }]])
})

test('a page that failed is one line that has the reference shown to its reader', () => {
  const err = Object.assign(new Error('select secret'), { digest: '456' })
  console.error('⨯', err)
  expect(lines).toEqual([['error', 'a page failed', { err, digest: '456' }]])
})

test('anything else is one line too, at its own level', () => {
  console.warn('x'.repeat(1_000), { name: 'Inès' })
  expect(lines).toEqual([['warn', 'a library has something to say', { said: 'x'.repeat(200) }]])
})
