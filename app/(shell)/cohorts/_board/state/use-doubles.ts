import { useMemo } from 'react'
import { type DoublePlace, doublePlaces } from '@/domain/occupancy/double-places'
import { keptOf, pairOf } from '@/domain/occupancy/keeping'
import type { Whereabouts } from '@/domain/occupancy/tell'
import type { Verdict } from '@/domain/pairing/verdict'
import { defaultPersonForm } from '@/domain/person/person-form'
import { type SaidDouble, useDoubleWords } from '../../_doubles/use-double-words'
import type { BoardData } from './board-data'

export type BoardDouble = {
  readonly sessionId: string
  /** The same of both interviews, where both are on this board. */
  readonly key: string
  readonly double: DoublePlace
  readonly said: SaidDouble
  readonly sentence: string
  readonly why: string | null
}

/** Where people and rooms of this board are in two places, by interview: of a draft as it is judged, of a published round as it stands. */
export function useDoubles(board: BoardData, verdict: Verdict): ReadonlyMap<string, readonly BoardDouble[]> {
  const words = useDoubleWords(board.timeZone)
  return useMemo(() => {
    const found = board.publishedAt === null ? ofDraft(verdict) : ofPublished(board, verdict)
    return new Map(found.map(({ id, doubles }) => [id, doubles.map((double) => told(id, double))]))

    function told(sessionId: string, double: DoublePlace): BoardDouble {
      const { occupant, other } = double
      const stayId = board.sessions.find(({ id }) => id === sessionId)?.liveSessionId ?? sessionId
      const said = {
        occupant,
        isDraft: other.isDraft,
        where: whereOf(other.id),
        startsAt: startOf(sessionId),
        name: occupant.kind === 'person' ? (board.names[occupant.id] ?? '') : roomOf(sessionId),
        form: board.forms[occupant.id] ?? defaultPersonForm,
        kept: keptOf(stayId, double, board.elsewhere.kept),
      }
      const key = `${pairOf(stayId, other.id).join(' ')} ${occupant.kind} ${occupant.id}`
      const why = said.kept && words.why(said.kept)
      return { sessionId, key, double, said, sentence: words.say(said), why }
    }

    function sessionOf(stayId: string) {
      return board.sessions.find(({ id, liveSessionId }) => id === stayId || liveSessionId === stayId)
    }

    function roomOf(sessionId: string): string {
      const roomId = sessionOf(sessionId)?.roomId
      return board.setup.rooms.find(({ id }) => id === roomId)?.name ?? ''
    }

    function startOf(sessionId: string): number {
      const session = sessionOf(sessionId)
      const live = board.live.find(({ id }) => id === session?.liveSessionId)
      if (live) return live.scheduledFor
      return board.setup.slots.find(({ id }) => id === session?.slotId)?.startsAt ?? 0
    }

    function whereOf(stayId: string): Whereabouts | null {
      const session = sessionOf(stayId)
      if (!session) return board.elsewhere.stays.find(({ stay }) => stay.id === stayId)?.where ?? null
      const liveSessionId = session.liveSessionId ?? session.id
      const here = { title: board.title, room: roomOf(session.id), cohortName: null }
      return { ...here, liveSessionId, startsAt: startOf(session.id) }
    }
  }, [board, verdict, words])
}

type Found = { readonly id: string; readonly doubles: readonly DoublePlace[] }

function ofDraft(verdict: Verdict): readonly Found[] {
  return Object.entries(verdict.sessions).map(([id, { doubles }]) => ({ id, doubles }))
}

function ofPublished({ sessions, own, elsewhere }: BoardData, verdict: Verdict): readonly Found[] {
  const others = [...own, ...elsewhere.stays.map(({ stay }) => stay)]
  return sessions.flatMap(({ id, liveSessionId }) => {
    if (liveSessionId === undefined) return { id, doubles: verdict.sessions[id]?.doubles ?? [] }
    const stay = own.find((each) => each.id === liveSessionId)
    return stay ? [{ id, doubles: doublePlaces(stay, others) }] : []
  })
}

/** Double places that a coordinator has to decide about, each once. */
export function openDoubles(doubles: ReadonlyMap<string, readonly BoardDouble[]>): readonly BoardDouble[] {
  const open = [...doubles.values()]
    .flat()
    .filter(({ double, said }) => double.weight !== 'warned' && said.kept === null)
  return open.filter(({ key }, index) => open.findIndex((each) => each.key === key) === index)
}
