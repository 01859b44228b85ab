import { type SuspensionObstacle, suspensionObstacles } from '@/domain/access/suspension'
import type { Queryable } from '@/server/platform/queryable'

const statement = `
select person.administrator as "isAdministrator", person.demo as "isPersona",
  (select count(*)::int from "user" other where other.id <> $1 and other.administrator
    and not exists (select from suspension where person_id = other.id)) as "otherAdministrators",
  coalesce((select jsonb_agg(jsonb_build_object(
      'cohortName', cohort.name,
      'otherCoordinators', (select count(*) from membership other where other.cohort_id = own.cohort_id
        and other.user_id <> $1 and other.role = 'coordinator'
        and not exists (select from suspension where person_id = other.user_id))) order by cohort.name, cohort.id)
    from membership own join cohort on cohort.id = own.cohort_id
    where own.user_id = $1 and own.role = 'coordinator'), '[]') as coordinated
from "user" person where person.id = $1`

type Row = {
  isAdministrator: boolean
  isPersona: boolean
  otherAdministrators: number
  coordinated: { cohortName: string; otherCoordinators: number }[]
}

/** Why the account `personId` may not be suspended by the administrator `actorId`; empty where it may. */
export async function readSuspensionObstacles(
  connection: Queryable,
  { personId, actorId }: { personId: string; actorId: string },
): Promise<readonly SuspensionObstacle[]> {
  const { rows } = await connection.query<Row>(statement, [personId])
  const [row] = rows
  return row ? suspensionObstacles({ ...row, isOwn: personId === actorId }) : []
}
