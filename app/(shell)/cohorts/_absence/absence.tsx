'use client'

import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useNow, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ButtonLink } from '@/app/_kit/buttons/button-link'
import { Refusal } from '@/app/_kit/fields/refusal'
import { useInertUntilHydrated } from '@/app/_kit/hydration/use-inert-until-hydrated'
import { Stack } from '@/app/_kit/layout/layout'
import { KeyCap } from '@/app/_kit/marks/key-cap'
import { useErrorMessage } from '@/app/_kit/text/error-message'
import { useTRPC } from '@/app/_trpc/client'
import { PageHead } from '@/app/(shell)/_shell/page-head'
import { useWords } from '../_board/state/use-words'
import classes from './absence.module.css'
import { AbsenceForm } from './absence-form'
import { AbsenceLetters } from './absence-letters'
import { AbsenceTable } from './absence-table'
import { AbsenceWays } from './absence-ways'
import { changeOf } from './change-of'
import { type AbsenceDraft, firstDraft, spanOf } from './draft'

type AbsenceProps = { cohortId: string; roundId: string }

/** A member of a published round cannot come: what changes, in up to three ways, before anyone is told; one press has it take effect. */
export function Absence({ cohortId, roundId }: AbsenceProps) {
  const inertUntilHydrated = useInertUntilHydrated()
  const t = useTranslations('roundAbsence')
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const now = useNow().getTime()
  const { data: board } = useSuspenseQuery(trpc.round.board.queryOptions({ cohortId, roundId }))
  const words = useWords(board)
  const [draft, setDraft] = useState<AbsenceDraft>(() => firstDraft(board, now))
  const [chosen, setChosen] = useState(0)
  const span = spanOf(draft, board.timeZone)
  const asked = trpc.round.waysWithout.queryOptions({
    cohortId,
    roundId,
    personId: draft.personId,
    from: span?.from ?? 0,
    until: span?.until ?? 0,
  })
  const { data, error, isFetching } = useQuery({
    ...asked,
    enabled: board.publishedAt !== null && span !== null && draft.personId !== '',
    staleTime: 0,
    retry: false,
  })
  const back = `/cohorts/${cohortId}/rounds/${roundId}`
  const applying = useMutation(
    trpc.round.askChange.mutationOptions({
      onSuccess: () => router.push(back),
      onSettled: () => queryClient.invalidateQueries(),
    }),
  )
  const way = data?.ways[chosen] ?? data?.ways[0] ?? null
  function apply() {
    if (!way || !span || applying.isPending) return
    applying.mutate({ cohortId, roundId, change: changeOf(draft.personId, span, way) })
  }
  useKeys({
    choose: (index) => data?.ways[index] && setChosen(index),
    apply,
    leave: () => router.push(back),
  })
  return (
    <div {...inertUntilHydrated} className={classes.page}>
      <PageHead
        title={t('title', { title: board.title })}
        line={t('line')}
        actions={
          <ButtonLink kind="ghost" size="s" href={back}>
            {t('back')} <KeyCap>{t('escape')}</KeyCap>
          </ButtonLink>
        }
      />
      {board.publishedAt === null && <p className={classes.draft}>{t('draft')}</p>}
      <AbsenceForm
        board={board}
        words={words}
        draft={draft}
        now={now}
        counts={data ? { missing: data.missing.length, others: data.others } : null}
        onChange={(next) => {
          setChosen(0)
          setDraft(next)
        }}
      />
      <Refusal>{error && errorMessage(error)}</Refusal>
      <div className={classes.columns} aria-busy={isFetching}>
        <AbsenceTable
          missing={data?.missing ?? (board.publishedAt === null ? [] : null)}
          way={way}
          absentId={draft.personId}
          words={words}
        />
        <Stack gap="3">
          {data && way && (
            <>
              <AbsenceWays ways={data.ways} chosen={data.ways.indexOf(way)} onChoose={setChosen} />
              <AbsenceLetters letters={way.letters} words={words} />
              <section className={classes.apply}>
                <Button kind="primary" size="l" busy={applying.isPending} onClick={apply}>
                  {way.openIds.length > 0
                    ? t('applyOpen', { count: way.openIds.length })
                    : t('apply', { count: way.letters.length })}
                </Button>
                <Refusal>{applying.isError && errorMessage(applying.error)}</Refusal>
                <p>{t('grace')}</p>
              </section>
            </>
          )}
        </Stack>
      </div>
    </div>
  )
}

/** 1 to 3 choose a way, Ctrl Enter applies it, Escape goes back; not while typing in a field. */
function useKeys(act: { choose: (index: number) => void; apply: () => void; leave: () => void }) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isInField = event.target instanceof HTMLElement && event.target.closest('input, select') !== null
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return act.apply()
      if (isInField || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key === 'Escape') act.leave()
      if (/^[1-3]$/u.test(event.key)) act.choose(Number(event.key) - 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}
