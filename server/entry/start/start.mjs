// Run by `npm start` and `npm run dev`. Imports only Node's modules until the dependencies are installed.
import { mkdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureDependencies } from './dependencies.mjs'
import { StepError } from './steps.mjs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const root = fileURLToPath(new URL('../../..', import.meta.url))
const isDevelopment = process.argv.includes('--dev')
const prepareOnly = process.argv.find((each) => each.startsWith('--prepare='))?.slice('--prepare='.length)

async function start() {
  if (major < 20 || (major === 20 && minor < 9)) {
    throw new StepError(`Triade needs Node 20.9 or newer; this is Node ${process.versions.node}.`)
  }
  process.chdir(root)
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  stopWithNpm()
  await ensureDependencies(root, { mayInstall: !process.argv.includes('--installed') })
  if (prepareOnly === 'dependencies') return
  if (isDevelopment) return startDevelopment()
  const { ensureBuild } = await import('./build.mjs')
  await ensureBuild(root)
  if (prepareOnly === 'build') return
  process.env.NODE_ENV = 'production'
  await import(pathToFileURL(`${root}/.build/main.mjs`).href)
}

/** Stops this process when its parent ends: npm sends SIGTERM to a shell, which does not pass the signal on. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  timer.unref()
}

async function startDevelopment() {
  const { bundleServer } = await import('./bundle.mjs')
  mkdirSync('.build', { recursive: true })
  await bundleServer(root, '.build/main-dev.mjs')
  await bundleServer(root, '.build/heavy-work-dev.mjs', 'server/entry/heavy-work.ts')
  process.env.NODE_ENV = 'development'
  await import(pathToFileURL(`${root}/.build/main-dev.mjs`).href)
}

start().catch((error) => {
  process.stderr.write(`${error instanceof StepError ? error.message : error.stack}\n`)
  process.exit(1)
})
