import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { getQueryClient, HydrateClient, trpc } from '@/app/_trpc/server'
import { requirePerson } from '@/server/entry/require-person'
import { leaveIfArchived } from '../../../../_shell/leave-if-archived'
import { orNotFound } from '../../../../_shell/or-not-found'
import { withQuery } from '../../../../_shell/with-query'
import { placeIn } from '../../../_schedule/place-in'
import { lackingOf } from '../../../_schedule/proposed-wish'
import { Schedule } from '../../../_schedule/schedule'
import { nothingAsked } from '../../../_schedule/wish'

type Param = 'advisor' | 'beneficiary' | 'scenario' | 'at' | 'round' | 'slot' | 'room'
type NewSessionPageProps = {
  params: Promise<{ cohortId: string }>
  searchParams: Promise<Partial<Record<Param, string | string[]>>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cohort'))('schedule.title') }
}

export default async function NewSessionPage({ params, searchParams }: NewSessionPageProps) {
  const { cohortId } = await params
  const query = await searchParams
  const { advisor, beneficiary, scenario, at, round, slot, room } = query
  const person = await requirePerson(withQuery(`/cohorts/${cohortId}/sessions/new`, query))
  await leaveIfArchived(cohortId)
  const client = getQueryClient()
  const choices = await orNotFound(
    client.fetchQuery(trpc.cohort.schedulingChoices.queryOptions({ cohortId })),
  )
  if (typeof round === 'string') {
    const board = await orNotFound(
      client.fetchQuery(trpc.round.board.queryOptions({ cohortId, roundId: round })),
    )
    const inRound = placeIn(board, round, { slotId: one(slot), roomId: one(room) })
    // A place that is gone is not quietly prepared outside the round.
    if (!inRound) redirect(`/cohorts/${cohortId}/rounds/${round}`)
    return (
      <HydrateClient>
        <Schedule cohortId={cohortId} me={person.id} asked={nothingAsked} lacking={null} inRound={inRound} />
      </HydrateClient>
    )
  }
  const lacking = lackingOf({ advisor: one(advisor), beneficiary: one(beneficiary) }, choices)
  if (lacking) {
    await client.prefetchQuery(trpc.cohort.proposeSession.queryOptions({ cohortId, ...lacking }))
  }
  return (
    <HydrateClient>
      <Schedule
        cohortId={cohortId}
        me={person.id}
        asked={{
          startsAt: startIn(one(at)),
          roomName: one(room) ?? null,
          scenarioKey: one(scenario) ?? null,
        }}
        lacking={lacking}
        inRound={null}
      />
    </HydrateClient>
  )
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** A moment written as in ISO 8601, in epoch ms. */
function startIn(written: string | undefined): number | null {
  const at = written === undefined ? Number.NaN : Date.parse(written)
  return Number.isNaN(at) ? null : at
}
