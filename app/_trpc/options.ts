import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import type { AppRouter } from '@/server/entry/trpc/routers/app-router'

export type AskOptions = { readonly signal?: AbortSignal | null | undefined }
export type Ask = (
  type: 'query' | 'mutation',
  path: string,
  input: unknown,
  options?: AskOptions,
) => Promise<unknown>

type Given = Record<string, unknown>
type PageContext = { readonly pageParam?: unknown; readonly direction?: unknown }

/**
 * Options for TanStack Query by the path of a procedure, with the keys of @trpc/tanstack-react-query, which the server
 * uses to prefetch. In the browser that package would bring all of tRPC into the first load.
 */
export function createOptions(ask: Ask): TRPCOptionsProxy<AppRouter> {
  return pathProxy((path, name, [first, second]) => makers[name]?.(path, first, second, ask)) as never
}

type Maker = (path: readonly string[], first: unknown, second: unknown, ask: Ask) => unknown

const makers: Record<string, Maker> = {
  pathKey: (path) => [path],
  pathFilter: (path, filter) => ({ ...asGiven(filter), queryKey: [path] }),
  queryKey: (path, input) => keyOf(path, input, 'query'),
  queryFilter: (path, input, filter) => ({ ...asGiven(filter), queryKey: keyOf(path, input, 'query') }),
  infiniteQueryKey: (path, input) => keyOf(path, input, 'infinite'),
  infiniteQueryFilter: (path, input, filter) => ({
    ...asGiven(filter),
    queryKey: keyOf(path, input, 'infinite'),
  }),
  queryOptions: (path, input, options, ask) => ({
    ...asGiven(options),
    queryKey: keyOf(path, input, 'query'),
    queryFn: () => ask('query', path.join('.'), input),
    trpc: { path: path.join('.') },
  }),
  infiniteQueryOptions: (path, input, options, ask) => ({
    ...asGiven(options),
    queryKey: keyOf(path, input, 'infinite'),
    queryFn: ({ pageParam, direction }: PageContext) =>
      ask('query', path.join('.'), {
        ...asGiven(input),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
        direction,
      }),
    initialPageParam: asGiven(options).initialCursor ?? asGiven(input).cursor,
    trpc: { path: path.join('.') },
  }),
  mutationOptions: (path, options, _, ask) => ({
    ...asGiven(options),
    mutationKey: [path],
    mutationFn: (input: unknown) => ask('mutation', path.join('.'), input),
    trpc: { path: path.join('.') },
  }),
}

function keyOf(path: readonly string[], input: unknown, type: 'query' | 'infinite'): readonly unknown[] {
  return [
    path,
    { ...(input === undefined ? {} : { input: type === 'infinite' ? unpaged(input) : input }), type },
  ]
}

/** All pages of a list have one key. */
function unpaged(input: unknown): unknown {
  const { cursor, direction, ...rest } = asGiven(input)
  return rest
}

function asGiven(value: unknown): Given {
  return (value ?? {}) as Given
}

/** An object that has every path, and tells `call` which one was called and with what. */
export function pathProxy(
  call: (path: readonly string[], name: string, given: readonly unknown[]) => unknown,
  path: readonly string[] = [],
): unknown {
  const below = new Map<string, unknown>()
  return new Proxy(() => undefined, {
    get(_, name) {
      // A promise is told by its `then`: without this, awaiting such an object would call the server.
      if (typeof name !== 'string' || name === 'then') return undefined
      if (!below.has(name)) below.set(name, pathProxy(call, [...path, name]))
      return below.get(name)
    },
    apply: (_, __, given) => call(path.slice(0, -1), path.at(-1) ?? '', given),
  })
}
