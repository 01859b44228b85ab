import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleServer } from './bundle.mjs'
import { fingerprintOfSources } from './fingerprint.mjs'
import { run, StepError, step } from './steps.mjs'

/** Builds for production, unless the existing build is from the same sources. */
export async function ensureBuild(root, { force = false } = {}) {
  const stamp = join(root, '.build', 'stamp.json')
  const sources = fingerprintOfSources(root)
  if (!force && isBuilt(root) && read(stamp)?.sources === sources) return
  rmSync(stamp, { force: true })
  mkdirSync(join(root, '.build'), { recursive: true })
  await step('Building', async () => {
    await bundleServer(root, '.build/main.mjs')
    await bundleServer(root, '.build/backup.mjs', 'server/operate/backup/main.ts')
    await bundleServer(root, '.build/heavy-work.mjs', 'server/entry/heavy-work.ts')
    await bundleServer(root, '.build/doctor.mjs', 'server/operate/doctor/main.ts')
    const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
    const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
    await run(process.execPath, [next, 'build'], { cwd: root, env })
  })
  writeFileSync(stamp, `${JSON.stringify({ sources, builtAt: new Date().toISOString() })}\n`)
}

function isBuilt(root) {
  const needed = [join('.next', 'BUILD_ID'), join('.build', 'main.mjs'), join('.build', 'heavy-work.mjs')]
  return needed.every((file) => existsSync(join(root, file)))
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  ensureBuild(fileURLToPath(new URL('../../..', import.meta.url)), { force: true }).catch((error) => {
    process.stderr.write(`${error instanceof StepError ? error.message : error.stack}\n`)
    process.exit(1)
  })
}
