import { startEmbedded } from '@/db/embedded/start-embedded'
import { quietLog } from './quiet-log'

// Run as a process of its own: starts the server in the folder given and holds it until killed.
const server = await startEmbedded({ dataDir: process.argv[2] ?? '', log: quietLog() })
process.stdout.write(`${server.pid}\n`)
setInterval(() => undefined, 60_000)
