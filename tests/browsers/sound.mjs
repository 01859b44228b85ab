import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const startsWithinMs = 10_000

/** Whether this machine has what plays sound to nobody; without it the clock of media in Firefox stands still. */
export function isSoundInstalled() {
  return spawnSync('pulseaudio', ['--version'], { stdio: 'ignore' }).status === 0
}

/**
 * Starts a sound server of its own, whose only device throws away what it is given, and which answers at a socket in a folder alone.
 * `env`: what a browser finds it by. Null where PulseAudio is not installed.
 */
export async function startSound() {
  const folder = mkdtempSync(join(tmpdir(), 'triade-sound-'))
  const socket = join(folder, 'native')
  const server = spawn(
    'pulseaudio',
    [
      '-n',
      '--daemonize=no',
      '--use-pid-file=no',
      '--exit-idle-time=-1',
      '--load=module-null-sink sink_name=nothing',
      `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
    ],
    { env: { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder }, stdio: 'ignore' },
  )
  let hasEnded = false
  server.on('error', () => {
    hasEnded = true
  })
  server.on('exit', () => {
    hasEnded = true
  })
  const stop = () => {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
  const latest = Date.now() + startsWithinMs
  while (!existsSync(socket)) {
    if (hasEnded || Date.now() > latest) {
      stop()
      return null
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { env: { PULSE_SERVER: `unix:${socket}` }, stop }
}
