'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import type { ImportWay } from '@/domain/exchange/standing'
import type { GivenOwner } from '@/domain/library/item'
import { locales } from '@/domain/localized'
import type { ExchangeProps } from './exchange-props'

export type Checked = RouterOutputs['exchange']['check']
export type Way = ImportWay | 'skip'

/**
 * A file on its way in: its text, what the server says of it, what is to be done with each item. Whatever is typed, or given to another owner,
 * has to be checked again.
 */
export function useImport({ cohortId, kind }: Pick<ExchangeProps, 'cohortId' | 'kind'>) {
  const trpc = useTRPC()
  const client = useQueryClient()
  const spoken = useLocale()
  const locale = locales.find((each) => each === spoken) ?? 'fr'
  const [text, setText] = useState('')
  const [owner, setOwner] = useState<GivenOwner>('cohort')
  const [ways, setWays] = useState<Readonly<Record<number, Way>>>({})
  const check = useMutation(trpc.exchange.check.mutationOptions({ onSuccess: () => setWays({}) }))
  const bringIn = useMutation(
    trpc.exchange.bringIn.mutationOptions({ onSuccess: () => client.invalidateQueries() }),
  )
  const upload = { cohortId, kind, owner, locale, text }
  const checked = check.data ?? null
  const wayOf = (item: Checked['items'][number]): Way => ways[item.index] ?? item.standing?.ways[0] ?? 'skip'
  const chosen = (checked?.items ?? []).flatMap((item) => {
    const way = wayOf(item)
    return way === 'skip' ? [] : [{ index: item.index, way }]
  })
  const isStale = check.variables?.text !== text || check.variables.owner !== owner
  return {
    text,
    owner,
    wayOf,
    chosen,
    checked: isStale ? null : checked,
    isChecking: check.isPending,
    isBringingIn: bringIn.isPending,
    brought: bringIn.data ?? null,
    error: bringIn.error ?? check.error,
    type: setText,
    giveTo: setOwner,
    choose: (index: number, way: Way) => setWays((now) => ({ ...now, [index]: way })),
    check: (given: string) => {
      bringIn.reset()
      check.mutate({ ...upload, text: given })
    },
    bringIn: () => bringIn.mutate({ ...upload, chosen }),
    restart: () => {
      setText('')
      check.reset()
      bringIn.reset()
    },
  }
}
