import { type ChildProcess, spawn } from 'node:child_process'

/** Starts a server of the bench in a process of its own, and resolves with the port that it tells. @throws Error where it ends before */
export async function startListening(
  file: string,
  folder: string,
): Promise<{ readonly child: ChildProcess; readonly port: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', `tests/bench/${file}`, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    child.stdout.on('data', (told: Buffer) => {
      const found = /listening (\d+)/u.exec(told.toString())
      if (found?.[1]) resolve(found[1])
    })
  })
  return { child, port }
}
