import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPrecedence } from '@/server/entry/http/precedence'
import { answerProcedures } from '@/server/entry/http/trpc-handler'
import { type Runtime, setRuntime } from '@/server/entry/runtime'
import { openServerStage, type ServerStage } from '../../../support/server-stage'

let stage: ServerStage
let server: Server
let url = ''
beforeAll(async () => {
  stage = await openServerStage()
  // No one is signed in.
  const auth = {
    api: { getSession: async () => null },
    $context: Promise.resolve({
      authCookies: { sessionToken: { name: 'no-cookie' } },
      secret: '',
    }),
  } as unknown as Runtime['auth']
  setRuntime({ ...stage.runtime, auth })
  const answer = answerProcedures(
    stage.runtime.log,
    createPrecedence(),
    async (_request, response) => void response.end('next'),
  )
  server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  setRuntime(null)
  await stage.close()
})

const batch = (calls: number) => fetch(`${url}/api/trpc/${Array(calls).fill('clock.now').join(',')}?batch=1`)

test('as many calls as a screen makes go together, a thousand do not', async () => {
  expect(await (await batch(20)).json()).toHaveLength(20)
  const refused = await batch(1_000)
  expect(refused.status).toBe(400)
  expect(await refused.text()).not.toContain('received')
})

test('no cache keeps what a person may see', async () => {
  const answer = await fetch(`${url}/api/trpc/clock.now`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
})

test('what is no procedure goes on', async () => {
  expect(await (await fetch(`${url}/today`)).text()).toBe('next')
})
