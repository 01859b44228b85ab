import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RouterOutputs } from '@/app/_trpc/types'
import type { Keeping } from '@/domain/occupancy/keeping'
import { isAnswered } from '../_doubles/asked-double'
import type { FormDouble } from '../_doubles/taken-notice'
import { useDoubleWords } from '../_doubles/use-double-words'
import type { BoardWords } from './board-part'

type Foreseen = RouterOutputs['round']['foresee']['doubles']

/** What a change of a round would make double, and what the window answers to it. */
export function useForeseenDoubles(doubled: Foreseen, words: BoardWords, timeZone: string) {
  const [answer, setAnswer] = useState<Pick<Keeping, 'reason' | 'isFromWall'>>({
    reason: '',
    isFromWall: false,
  })
  const [isMissing, setMissing] = useState(false)
  const t = useTranslations('roundChange.foreseen')
  const say = useDoubleWords(timeZone)
  const doubles = doubled.map((each): FormDouble => {
    const { liveSessionId, occupant, room, weight, mayBeFromWall, where, startsAt } = each
    const isPerson = occupant.kind === 'person'
    const name = isPerson ? words.name(occupant.id) : (room ?? '')
    const form = words.formOf(isPerson ? [occupant.id] : [])
    const said = say.say({ occupant, name, form, where, isDraft: false, startsAt, kept: null })
    return {
      key: `${liveSessionId} ${where?.liveSessionId ?? ''} ${occupant.kind} ${occupant.id}`,
      occupant,
      name,
      weight,
      mayBeFromWall,
      sentence: t('double', { when: words.moment(startsAt), double: said }),
      isKept: false,
      isNew: true,
    }
  })
  const asked = doubles.filter(({ weight }) => weight === 'asked')

  /** What is sent with the change; undefined while an answer is missing, which is then said beside its field. */
  function keeping(): Keeping | null | undefined {
    if (asked.length === 0) return null
    if (isAnswered(asked, answer)) return { ...answer, occupants: asked.map(({ occupant }) => occupant) }
    setMissing(true)
    return undefined
  }

  return {
    doubles,
    asked,
    answer,
    isMissing,
    isRefused: asked.length < doubles.length,
    keeping,
    change(next: typeof answer) {
      setAnswer(next)
      setMissing(false)
    },
  }
}
