import { spawn } from 'node:child_process'

/** Does one step; prints its title before, and its duration after. */
export async function step(title, work) {
  const began = performance.now()
  process.stdout.write(`▸ ${title}…\n`)
  const result = await work()
  process.stdout.write(`✓ ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`)
  return result
}

/** Runs a program to its end; shows its output only when it fails. */
export function run(command, args, { cwd, env, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    const output = []
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.once('error', (error) => reject(new StepError(`${command} could not be run (${error.code}).`)))
    child.once('close', (code, signal) => {
      if (code === 0) return resolve()
      process.stderr.write(Buffer.concat(output))
      reject(new StepError(`"${[command, ...args].join(' ')}" ended with ${code ?? signal}.`))
    })
  })
}

/** A failed step; the message is for the operator. */
export class StepError extends Error {}
