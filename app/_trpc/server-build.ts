/** The header by which every answer names the release that gave it; set by server/http/front-door.ts. */
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
