import { startApp } from '../support/app-server'
import { plainRow, type Row } from './row'
import { median } from './statistics'

const ROUNDS = 5

/** From the start of the built product to the first page it serves: a new database once, then one that is there. */
export async function startingRows(): Promise<Row[]> {
  const begun = performance.now()
  const app = await startApp({ LOG_LEVEL: 'error' })
  await fetch(app.url)
  const first = performance.now() - begun
  const warm: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await app.kill()
    const restarted = performance.now()
    await app.start()
    await fetch(app.url)
    warm.push(performance.now() - restarted)
  }
  await app.stop()
  return [
    plainRow('start with a new database, to the first page', 'ms', first),
    plainRow('start on an existing database, to the first page', 'ms', median(warm)),
  ]
}
