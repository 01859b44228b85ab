/** The header by which every answer names the release that gave it; set by server/entry/http/front-door.ts. */
const buildHeader = 'x-triade-build'

let last: string | null = null
let listeners: readonly (() => void)[] = []

/** `fetch`, remembering which release answers. */
export async function fetchHearingBuild(url: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init)
  const build = response.headers.get(buildHeader)
  if (build !== null && build !== last) {
    last = build
    for (const listener of listeners) listener()
  }
  return response
}

const patienceMs = 5_000

/** Asks which release answers now; rejects where none does. */
export async function askBuild(): Promise<void> {
  const signal = AbortSignal.timeout(patienceMs)
  const { headers } = await fetchHearingBuild('/api/health', { cache: 'no-store', signal })
  // A proxy in front of a server that is away answers too.
  if (!headers.has(buildHeader)) throw new Error('The server did not answer.')
}

/** The release this page came from, written into it by app/layout.tsx; null while the server renders. */
export function pageBuild(): string | null {
  return typeof document === 'undefined' ? null : (document.documentElement.dataset.build ?? null)
}

/** The release that answered last; null before any answer. */
export function serverBuild(): string | null {
  return last
}

export function onServerBuild(listener: () => void): () => void {
  listeners = [...listeners, listener]
  return () => {
    listeners = listeners.filter((each) => each !== listener)
  }
}
