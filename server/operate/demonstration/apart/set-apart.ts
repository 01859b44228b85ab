import { inTransaction } from '@/server/interview/event-log/in-transaction'
import type { Runtime } from '@/server/operate/runtime'
import { endTheirSockets, showPersonasOut } from '@/server/people/demonstration/admission'
import { lockDemo } from '../seed-demo'
import { endStrayPersonas } from './end-stray-personas'
import { partCohorts } from './part-cohorts'
import { partLibrary } from './part-library'

/**
 * At each start, ends whatever leads from the demonstration to the organisation, from older releases or backups, and
 * removes personas where they are no longer admitted. Repeatable.
 */
export async function setDemonstrationApart(runtime: Runtime, origin: string): Promise<void> {
  const { changed, ended } = await inTransaction(runtime.database.pool, async ({ tx, connection }) => {
    await lockDemo(tx)
    const changed = (await partCohorts(connection)) + (await partLibrary(connection))
    return { changed, ended: await showPersonasOut(tx, runtime.env.isDemoOn) }
  })
  endTheirSockets(runtime, ended)
  const personas = await endStrayPersonas(runtime, origin)
  if (changed + personas > 0)
    runtime.log.warn(
      { rows: changed, memberships: personas },
      'what led from the demonstration to the organisation was ended',
    )
}
