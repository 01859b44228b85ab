import { chmodSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openDatabase } from '@/db/client'
import { EmbeddedError } from '@/db/embedded/embedded-error'
import { migrateDatabase } from '@/db/migrate'
import { ConfigurationError } from '@/server/configuration-error'
import { readEnv } from '@/server/env'
import { createLog } from '@/server/log'
import { BackupError } from './format'
import { readBackup, readHead } from './read-backup'
import { writeBackup } from './write-backup'

/** Runs `npm run backup -- <file>` or `npm run restore -- <file>`, on the database that the product uses. */
async function main([act, name]: string[]): Promise<void> {
  if ((act !== 'write' && act !== 'read') || !name) {
    throw new BackupError('Say which file: npm run backup -- <file>, npm run restore -- <file>.')
  }
  const file = resolve(name)
  const head = act === 'read' ? await readHead(file) : null
  const env = readEnv()
  const database = await openDatabase({
    url: env.directDatabaseUrl ?? undefined,
    embedded: { dataDir: join(env.dataDir, 'postgres') },
    log: createLog('warn'),
    poolSize: 2,
  })
  try {
    await migrateDatabase(database.pool)
    if (act === 'write') {
      const rows = await writeBackup(database.pool, file, env.isSecretKept ? env.secret : null)
      say(`✓ ${rows} rows written to ${name}`)
    } else {
      const rows = await readBackup(database.pool, file)
      if (head?.secret && env.isSecretKept) keepSecret(env.dataDir, head.secret)
      say(`✓ ${rows} rows restored from ${name}, taken at ${head?.takenAt}`)
    }
  } finally {
    await database.close()
  }
}

// With another secret, everybody would be signed out and no join link would work.
function keepSecret(dataDir: string, secret: string): void {
  const file = join(dataDir, 'secret')
  writeFileSync(file, `${secret}\n`, { mode: 0o600 })
  chmodSync(file, 0o600)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    const isForOperator = [BackupError, ConfigurationError, EmbeddedError].some(
      (kind) => error instanceof kind,
    )
    if (isForOperator && error instanceof Error) process.stderr.write(`${error.message}\n`)
    else createLog('error').error({ err: error }, 'the backup could not be made or restored')
    process.exit(1)
  },
)
