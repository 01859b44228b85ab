import { QueryClient } from '@tanstack/react-query'
import { createTRPCUntypedClient } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { expect, test } from 'vitest'
import { type Ask, createOptions } from '@/app/_trpc/options'
import type { AppRouter } from '@/server/entry/trpc/routers/app-router'

type Asked = Parameters<Ask>

/** Our options and those of the package that the server prefetches with, each with what it asks the server. */
function both() {
  const asked: Asked[] = []
  const theirs: unknown[][] = []
  const ours = createOptions(async (...call) => asked.push(call))
  const client = createTRPCUntypedClient<AppRouter>({ links: [] })
  Object.assign(client, {
    query: async (...call: unknown[]) => theirs.push(['query', ...call.slice(0, 2)]),
    mutation: async (...call: unknown[]) => theirs.push(['mutation', ...call.slice(0, 2)]),
  })
  const packaged = createTRPCOptionsProxy<AppRouter>({ client, queryClient: new QueryClient() })
  return { ours, packaged, asked, theirs }
}

type Called = (...given: unknown[]) => Record<string, unknown>
const called = (options: unknown, ...path: string[]): Called =>
  path.reduce((at, name) => Reflect.get(at as object, name), options) as Called

const input = { cohortId: 'a', cursor: 3, direction: 'forward' }
const names: [string, unknown[]][] = [
  ['queryKey', []],
  ['queryKey', [input]],
  ['queryFilter', [input, { exact: true }]],
  ['pathKey', []],
  ['pathFilter', [{ exact: true }]],
  ['infiniteQueryKey', [input]],
  ['infiniteQueryKey', []],
  ['infiniteQueryFilter', []],
]

test.each(names)('%s of %j is what the server prefetches by', (name, given) => {
  const { ours, packaged } = both()
  for (const path of [['cohort', 'acts'], ['cohort']])
    expect(called(ours, ...path, name)(...given)).toEqual(called(packaged, ...path, name)(...given))
})

const options: [string, unknown[], unknown][] = [
  ['queryOptions', [{ cohortId: 'a' }, { staleTime: 5 }], {}],
  ['queryOptions', [], {}],
  ['infiniteQueryOptions', [{ cohortId: 'a' }], { pageParam: 4, direction: 'forward' }],
  ['infiniteQueryOptions', [{ cohortId: 'a' }], { direction: 'forward' }],
  ['mutationOptions', [{ retry: 2 }], { name: 'b' }],
]

test.each(options)('%s of %j asks the server the same question', async (name, given, context) => {
  const { ours, packaged, asked, theirs } = both()
  const [one, other] = [ours, packaged].map((each) => called(each, 'cohort', 'acts', name)(...given))
  const shown = ({ queryFn, mutationFn, onSuccess, ...rest }: Record<string, unknown>) => rest
  expect(shown(one ?? {})).toEqual(shown(other ?? {}))
  for (const each of [one, other]) {
    const act = (each?.queryFn ?? each?.mutationFn) as Called
    await act(name === 'mutationOptions' ? context : { queryKey: each?.queryKey, ...Object(context) })
  }
  expect(asked.map((call) => call.slice(0, 3))).toEqual(theirs)
})

test('a path is the same object each time, and no promise', () => {
  const { ours } = both()
  expect(ours.liveSession.room.queryOptions).toBe(ours.liveSession.room.queryOptions)
  expect(Reflect.get(ours.liveSession, 'then')).toBeUndefined()
})
