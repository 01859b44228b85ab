'use client'

import { IconArrowRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { useTRPC } from '@/app/_trpc/client'
import type { RoundChange } from '@/domain/round-change/change'
import type { BoardWords, ChangedBoard } from './board-part'
import classes from './foreseen.module.css'
import { useSayChange } from './use-say-change'

/** What a change would do, as the server sees it now; nothing is asked while `change` is null. */
export function useForeseen(cohortId: string, roundId: string, change: RoundChange | null) {
  const query = useTRPC().round.foresee.queryOptions({
    cohortId,
    roundId,
    change: change ?? { kind: 'toDraft' },
  })
  return useQuery({ ...query, enabled: change !== null, retry: false, staleTime: 0, gcTime: 0 })
}

type ForeseenProps = {
  foreseen: ReturnType<typeof useForeseen>
  board: ChangedBoard
  words: BoardWords
}

/** Before and after of each hour that a change touches, who is told, or why it cannot be. */
export function Foreseen({ foreseen: { data, error, isFetching }, board, words }: ForeseenProps) {
  const t = useTranslations('roundChange.foreseen')
  const errorMessage = useErrorMessage()
  const say = useSayChange(words, board)
  const hours = new Map<string, { from: number; to: number | null; count: number }>()
  for (const { from, to } of data?.hours ?? []) {
    const key = `${from} ${to}`
    const known = hours.get(key) ?? { from, to, count: 0 }
    hours.set(key, { ...known, count: known.count + 1 })
  }
  const lines = [...hours].sort(([, one], [, other]) => one.from - other.from)
  return (
    <div className={classes.foreseen} aria-busy={isFetching}>
      <Refusal>{error && errorMessage(error)}</Refusal>
      {lines.length > 0 && (
        <ul className={classes.lines} aria-label={t('hours')}>
          {lines.map(([key, { from, to, count }]) => (
            <li key={key}>
              <del>{words.moment(from)}</del>
              {to === null ? (
                <span>{t('cancelled')}</span>
              ) : (
                <>
                  <IconArrowRight size={14} stroke={1.6} aria-hidden />
                  <HiddenText>{t('becomes')}</HiddenText>
                  <ins>{words.moment(to)}</ins>
                </>
              )}
              <small>{t('interviews', { count })}</small>
            </li>
          ))}
        </ul>
      )}
      {data && <p>{t('letters', { count: data.letters.length, whom: say.letters(data.letters) })}</p>}
    </div>
  )
}
