import { attach } from './attach'
import { homeAt, locateHome } from './home'
import { inspectCluster } from './inspect-cluster'
import { readOwner } from './owner'

/** The embedded server of a data folder, as another program sees it. `owner`: its live process, if any. */
type Look =
  | { readonly state: 'none' | 'stopped' }
  | { readonly state: 'running'; readonly url: string; readonly owner: number | null }

/** Looks and changes nothing. @throws EmbeddedError with what keeps the server from starting */
export async function lookAtHome(dataDir: string): Promise<Look> {
  const { folder, account } = await locateHome(dataDir)
  const home = homeAt(folder, account)
  const isThere = await inspectCluster(home.data, account)
  if (!isThere) return { state: 'none' }
  const running = await attach(home)
  return running ? { state: 'running', url: running.url, owner: await readOwner(home) } : { state: 'stopped' }
}
