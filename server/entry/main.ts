import { join } from 'node:path'
import next from 'next'
import { seedLibrary } from '@/db/seed/seed-library'
import { startHeadBeacon } from '@/server/interview/live-session/head-beacon'
import { readConfiguration } from '@/server/operate/configuration'
import { setDemonstrationApart } from '@/server/operate/demonstration/apart/set-apart'
import { seedDemo } from '@/server/operate/demonstration/seed-demo'
import { startJobs } from '@/server/operate/jobs/start-jobs'
import { watchSockets } from '@/server/people/access/watch-sockets'
import { addressOf } from '@/server/platform/address'
import { readBuildId } from '@/server/platform/build-id'
import { clientAddress } from '@/server/platform/client-address'
import { createLog } from '@/server/platform/log'
import { isForOperator } from '@/server/platform/operator-error'
import { isForeign } from '@/server/platform/public-origin'
import { setCurrentPublisher } from '@/server/platform/realtime/current-publisher'
import { openRealtime } from '@/server/platform/realtime/open-realtime'
import { socketsFor } from '@/server/platform/sockets-for'
import { watchErasures } from '@/server/privacy/erasure/forget-erased'
import { extendAfterStart } from '@/server/training/stimulus/extend-after-start'
import { answerHeard } from './http/answer-heard'
import { answerLent } from './http/answer-lent'
import { answerPages } from './http/answer-pages'
import { answerRecorders } from './http/answer-recorders'
import { answerRecordings } from './http/answer-recordings'
import { createFrontDoor } from './http/front-door'
import { createHttpServer } from './http/http-server'
import { listen } from './http/listen'
import { createPrecedence } from './http/precedence'
import { answerStaticFiles } from './http/static-files'
import { answerProcedures } from './http/trpc-handler'
import { logConsole } from './log-console'
import { openRuntime } from './open-runtime'
import { setRuntime } from './runtime'
import { shutDown } from './shut-down'
import { stopOnSignal } from './stop-on-signal'

const HMR_PATH = '/_next/hmr'

/** Runs the whole product in one process: one HTTP server for Next and realtime, and the embedded database. */
async function main(): Promise<void> {
  const began = performance.now()
  const env = readConfiguration()
  const log = createLog(env.logLevel)
  const realtime = openRealtime(env.realtime, log, {
    addressOf: (request) => clientAddress(request, env.isProxyTrusted),
    isOriginAllowed: ({ headers }) => !isForeign(env.publicUrl, headers),
  })
  const build = readBuildId(process.cwd())
  const door = createFrontDoor(env, log, build)
  const server = createHttpServer(door.handle, { maxSockets: socketsFor(env.realtime) })
  // Attached before Next gets the server, so that Next's listener sees only the upgrades of its development client.
  realtime.attach(server, ({ url }) => env.mode === 'development' && (url?.startsWith(HMR_PATH) ?? false))
  setCurrentPublisher(realtime.publisher)
  if (env.isSecretRenewed) {
    say(
      '! The file secret was missing beside an existing database, and a new one was made: everybody is signed out, and join links no longer work. If that was not meant, stop, and put the old file back.',
    )
  }

  const port = await listen(server, env.port, env.host)
  const url = env.publicUrl ?? addressOf(env.host, port)
  const runtime = await openRuntime({ env, log, url, realtime })
  await seedLibrary(runtime.database.db)
  if (env.isDemoOn) await seedDemo(runtime, Date.now(), env.mail === null ? { env, origin: url } : null)
  await setDemonstrationApart(runtime, url)
  await extendAfterStart(runtime.database.db, Date.now())
  setRuntime(runtime)

  if (env.mode === 'production') logConsole(log)
  const app = next({
    dev: env.mode === 'development',
    dir: process.cwd(),
    hostname: env.host,
    port,
    httpServer: server,
  })
  await app.prepare()
  const precedence = createPrecedence()
  const drawn = app.getRequestHandler()
  const built = join(process.cwd(), '.next', 'static')
  const files = env.mode === 'production' ? answerStaticFiles(built, drawn) : drawn
  const pages = answerPages({ runtime, build, precedence }, files)
  const procedures = answerProcedures(log, precedence, pages)
  const media = answerRecordings(precedence, answerHeard(precedence, answerLent(precedence, procedures)))
  door.open(realtime.answerBefore(answerRecorders(media)))
  const stopBeacon = startHeadBeacon(runtime)
  const jobs = startJobs(runtime)
  const stopWatch = watchSockets(runtime)
  const stopErasures = watchErasures(runtime)
  stopOnSignal(async () => {
    stopWatch()
    stopErasures()
    await shutDown({ server, door, runtime, app, jobs, stopBeacon })
    say('✓ Stopped')
  })

  const { engine } = runtime.database
  say(`✓ PostgreSQL ${engine.version} (${engine.kind === 'embedded' ? 'embedded' : 'DATABASE_URL'})`)
  say(`✓ Ready in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  say(`\n  Triade: ${url}\n  Stop it with Ctrl+C.\n`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main().catch((error: unknown) => {
  if (isForOperator(error)) process.stderr.write(`${error.message}\n`)
  else {
    createLog('error').error({ err: error }, 'the server could not start')
    process.stderr.write('Triade could not start; the line above says where it failed.\n')
  }
  process.exit(1)
})
