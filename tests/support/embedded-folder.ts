import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Embedded, startEmbedded } from '@/db/embedded/start-embedded'
import { quietLog } from './quiet-log'

type Options = Omit<Parameters<typeof startEmbedded>[0], 'log'> & { log?: ReturnType<typeof quietLog> }

/** A temporary folder anybody may enter, removed at the end of the test. */
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
