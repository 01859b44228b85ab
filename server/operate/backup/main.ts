import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Database } from '@/db/client'
import { readConfiguration } from '@/server/operate/configuration'
import { connectDatabase } from '@/server/platform/connect-database'
import type { Env } from '@/server/platform/env'
import { createLog } from '@/server/platform/log'
import { isForOperator } from '@/server/platform/operator-error'
import { keepSecret } from '@/server/platform/secret'
import { applyErasures } from '@/server/privacy/erasure/apply-erasures'
import { BackupError, fileFault, type Head } from './format'
import { checkBackup, readBackup } from './read-backup'
import { recordBackup } from './record-backup'
import { writeBackup } from './write-backup'

/** Runs `npm run backup -- <file>` or `npm run restore -- <file>`, on the database that the product uses. */
async function main([act, name]: string[]): Promise<void> {
  if ((act !== 'write' && act !== 'read') || !name) {
    throw new BackupError('Say which file: npm run backup -- <file>, npm run restore -- <file>.')
  }
  const file = resolve(name)
  const tell = (error: unknown): never => {
    const fault = fileFault(error, name)
    throw fault ? new BackupError(fault) : error
  }
  if (act === 'read') {
    const head = await checkBackup(file).catch(tell)
    await withDatabase((pool, env) => restore(pool, env, file, head))
  } else {
    await requirePlace(file).catch(tell)
    await withDatabase((pool, env) => write(pool, env, file).catch(tell))
  }
}

async function withDatabase(work: (pool: Database['pool'], env: Env) => Promise<void>): Promise<void> {
  const env = readConfiguration()
  const database = await connectDatabase(env, createLog('warn'), {
    url: env.directDatabaseUrl,
    poolSize: 2,
    applyErasures,
  })
  try {
    await work(database.pool, env)
  } finally {
    await database.close()
  }
}

async function write(pool: Database['pool'], env: Env, file: string): Promise<void> {
  const rows = await writeBackup(pool, file, env.isSecretKept ? env.secret : null)
  await recordBackup(pool, rows, (await stat(file)).size)
  say(`✓ ${rows} rows written to ${file}`)
}

async function restore(pool: Database['pool'], env: Env, file: string, head: Head): Promise<void> {
  const rows = await readBackup(pool, file)
  // With another secret, everybody would be signed out and no join link would work.
  if (head.secret && env.isSecretKept) keepSecret(env.dataDir, head.secret)
  const erased = await applyErasures({ pool, dataDir: env.dataDir, log: createLog('warn') })
  say(`✓ ${rows} rows restored from ${file}, taken at ${head.takenAt}`)
  if (erased > 0) say(`✓ erased again, as the erasure file says: ${erased}`)
}

async function requirePlace(file: string): Promise<void> {
  const place = await stat(file).catch(() => null)
  if (place?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
  await access(dirname(file), constants.W_OK)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    if (error instanceof BackupError || isForOperator(error)) process.stderr.write(`${error.message}\n`)
    else {
      createLog('error').error({ err: error }, 'the backup could not be made or restored')
      process.stderr.write(
        'The line above says where it failed; a restore that fails leaves the database as it was.\n',
      )
    }
    process.exit(1)
  },
)
