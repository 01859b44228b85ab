import { type ApiPerson, createAccount, password, signIn } from './api'

const first = { name: 'Odile Renard', email: 'first@example.org' }
/** One renewal after another, by the server's address. */
const links = new Map<string, Promise<Entry>>()
type Entry = { readonly owner: ApiPerson; readonly cohortId: string; readonly token: string }

/**
 * The first account of the server: who administers it, and has the cohort by whose link the people of the tests get accounts. The
 * demonstration is kept beside that cohort, for stories that enter it.
 */
export async function firstAccount(url: string): Promise<ApiPerson> {
  // On a server that has accounts already this is refused, and hers is among them.
  await createAccount(url, { ...first, password })
  const administrator = await signIn(url, first)
  await administrator.api.installation.keepDemonstration.mutate({ isKept: true })
  return administrator
}

/** Calls with the token of an open join link, and once more with a new link when that one is used up. */
export async function takeEntryLink(
  url: string,
  use: (token: string) => Promise<string | null>,
): Promise<void> {
  const entry = links.get(url) ?? remember(url, open(url))
  const refused = await use((await entry).token)
  if (refused === null) return
  const renewed = links.get(url) === entry ? remember(url, renew(await entry)) : links.get(url)
  const refusedAgain = await use((await (renewed ?? entry)).token)
  if (refusedAgain !== null) throw new Error(`an account was refused: ${refusedAgain}`)
}

function remember(url: string, entry: Promise<Entry>): Promise<Entry> {
  links.set(url, entry)
  return entry
}

async function open(url: string): Promise<Entry> {
  const owner = await firstAccount(url)
  const { cohortId } = await owner.api.cohort.create.mutate({ name: 'Accueil' })
  return renew({ owner, cohortId })
}

async function renew({ owner, cohortId }: Omit<Entry, 'token'>): Promise<Entry> {
  const link = await owner.api.cohort.renewJoinLink.mutate({ cohortId, role: 'learner' })
  return { owner, cohortId, token: new URL(link.url).pathname.split('/').at(-1) ?? '' }
}
