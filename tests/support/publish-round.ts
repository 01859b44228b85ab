import type { Keeping } from '@/domain/occupancy/keeping'
import type { RoundChange } from '@/domain/round-change/change'

type Asked = { cohortId: string; roundId: string; change: RoundChange }
type RoundApi = {
  askChange(input: Asked): Promise<unknown>
  sendNow(input: Omit<Asked, 'change'>): Promise<unknown>
}

/** Publishes a round without waiting for its ten seconds. `base`: the version of its board. */
export async function publishRound(
  api: RoundApi,
  {
    cohortId,
    roundId,
    base,
    keeping,
  }: { cohortId: string; roundId: string; base: number; keeping?: Keeping | null },
): Promise<void> {
  await changeRound(api, { cohortId, roundId, change: { kind: 'publish', base, keeping } })
}

/** Has a change of a whole round take effect at once. */
export async function changeRound(api: RoundApi, { cohortId, roundId, change }: Asked): Promise<void> {
  await api.askChange({ cohortId, roundId, change })
  await api.sendNow({ cohortId, roundId })
}
