import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { type Embedded, startEmbedded } from '@/db/embedded/start-embedded'
import { quietLog } from './quiet-log'

type Options = Omit<Parameters<typeof startEmbedded>[0], 'log'> & { log?: ReturnType<typeof quietLog> }

/** A temporary folder anyone may enter, removed at the end of the test. */
export async function temporaryFolder(name = ''): Promise<string> {
  const base = await mkdtemp(join(tmpdir(), 'triade-embedded-'))
  onTestFinished(() => rm(base, { recursive: true, force: true }))
  const folder = join(base, name)
  await mkdir(folder, { recursive: true })
  await chmod(base, 0o755)
  return folder
}

/** Starts or attaches, and stops at the end of the test. */
export async function startForTest(options: Options): Promise<Embedded> {
  const server = await startEmbedded({ log: quietLog(), ...options })
  onTestFinished(() => server.stop())
  return server
}

/** Makes a database once for the whole file; what it returns copies that one, stopped, into a folder of the test's own. */
export function modelDatabase(): () => Promise<string> {
  let model = ''
  beforeAll(async () => {
    model = await mkdtemp(join(tmpdir(), 'triade-model-'))
    await chmod(model, 0o755)
    const server = await startEmbedded({ dataDir: join(model, 'pg'), log: quietLog() })
    await server.stop()
  })
  afterAll(() => rm(model, { recursive: true, force: true }))
  return async () => {
    const dataDir = join(await temporaryFolder(), 'pg')
    await promisify(execFile)('cp', ['-a', join(model, 'pg'), dataDir])
    return dataDir
  }
}
