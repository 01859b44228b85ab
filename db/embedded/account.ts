import { readFile, stat } from 'node:fs/promises'
import { EmbeddedError } from './embedded-error'
import { type Account, run } from './run'

const PREFERRED = ['postgres', 'nobody']

/**
 * The account PostgreSQL runs as when this process is root, which PostgreSQL refuses: the owner of an existing data folder,
 * else `postgres`, else `nobody`. Undefined when this process is not root.
 */
export async function serverAccount(dataFolder: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(dataFolder).catch(() => undefined)
  if (owner && owner.uid !== 0) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  const accounts = parseAccounts(await readFile('/etc/passwd', 'utf8').catch(() => ''))
  for (const name of PREFERRED) {
    const account = accounts.find((candidate) => candidate.name === name && candidate.uid > 0)
    if (account) return account
  }
  throw new EmbeddedError(
    'PostgreSQL refuses to run as root and this system has neither a "postgres" nor a "nobody" account; run as another user or set DATABASE_URL.',
  )
}

/** Whether an account can enter a folder. Tried by a program run as that account, so every kind of permission counts. */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  const { code } = await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { account })
  return code === 0
}

function parseAccounts(passwd: string): Account[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}
