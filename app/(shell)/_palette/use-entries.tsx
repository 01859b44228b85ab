import { useDebouncedValue } from '@mantine/hooks'
import { IconEye, IconMessage, IconQuote } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Avatar } from '@/app/_kit/marks/avatar'
import { useNouns } from '@/app/_kit/text/use-nouns'
import { useTRPC } from '@/app/_trpc/client'
import type { RouterOutputs } from '@/app/_trpc/types'
import { beginWords, plainWords } from '@/domain/person/matches-name'
import { datesIn } from '@/reading/words/dates'
import { insideSentence } from '@/reading/words/inside-sentence'
import { actionEntries } from './action-entries'
import type { Entry, EntryGroup } from './entry'
import { pageEntries } from './page-entries'

/** The most actions and pages: before anything is typed, so few that a laptop shows all without scrolling. */
const most = { atFirst: { actions: 3, pages: 2 }, typed: { actions: 4, pages: 6 } }
const TYPING_MS = 120

const mostFor = (words: readonly string[]) => (words.length === 0 ? most.atFirst : most.typed)

type Found = RouterOutputs['search']['find']

/** What the palette lists for these words, and whether the answer to them is still on its way or did not come. */
export function useEntries(me: RouterOutputs['person']['me'], asked: string) {
  const trpc = useTRPC()
  const [settled] = useDebouncedValue(asked.trim().slice(0, 100), TYPING_MS)
  const found = useQuery({
    ...trpc.search.find.queryOptions({ asked: settled }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
  const sessions = useSessionEntries(found.data)
  const people = usePersonEntries(found.data)
  const written = useWordEntries(found.data)
  const actions = useActionEntries(me, asked)
  const pages = usePageEntries(me, asked)
  const groups: readonly EntryGroup[] = [
    { key: 'sessions', entries: sessions },
    { key: 'people', entries: people },
    { key: 'words', entries: written },
    { key: 'pages', entries: pages },
    { key: 'actions', entries: actions },
  ]
  return {
    groups: groups.filter(({ entries }) => entries.length > 0),
    isWaiting: found.isFetching || settled !== asked.trim().slice(0, 100),
    hasFailed: found.isError,
  }
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const

function useSessionEntries(found: Found | undefined): readonly Entry[] {
  const t = useTranslations('palette')
  const common = useTranslations('common')
  const locale = useLocale()
  const [now] = useState(() => Date.now())
  return (found?.sessions ?? []).map((card) => {
    const name = (seat: 'advisor' | 'beneficiary') =>
      card.people.find((person) => person.seat === seat)?.name ?? t('nobody')
    const text = t(`session.${card.seat ?? 'none'}`, {
      advisor: name('advisor'),
      beneficiary: name('beneficiary'),
      persona: card.scenario.shortName,
    })
    const dates = datesIn(locale, card.timeZone)
    const at = t('at', {
      day: dates.shortDay(card.scheduledFor, now),
      time: dates.time(card.scheduledFor),
      status: insideSentence(common(`status.${card.status}`), locale),
    })
    return {
      id: card.id,
      // An interview without a seat of one's own does not open: its cohort does.
      href: card.seat ? `/sessions/${card.id}` : `/cohorts/${card.cohortId}`,
      icon: card.seat === 'observer' || !card.seat ? <IconEye {...icon} /> : <IconMessage {...icon} />,
      text,
      aside: at,
    }
  })
}

function usePersonEntries(found: Found | undefined): readonly Entry[] {
  const t = useTranslations('palette')
  const nouns = useNouns()
  return (found?.people ?? []).map(({ personId, name, form, role, cohortId, cohortName }) => ({
    id: `${cohortId}-${personId}`,
    href: `/cohorts/${cohortId}/members?find=${encodeURIComponent(name)}`,
    icon: <Avatar name={name} personId={personId} size={28} />,
    text: name,
    aside: t('member', { role: nouns.role(role, { form }), cohort: cohortName }),
  }))
}

/** What one wrote oneself: a commitment leads to its line, a note or a comment to its interview. */
function useWordEntries(found: Found | undefined): readonly Entry[] {
  const t = useTranslations('palette')
  const locale = useLocale()
  const [now] = useState(() => Date.now())
  return (found?.words ?? []).map(({ id, kind, text, liveSessionId, shortName, scheduledFor, timeZone }) => ({
    id,
    href: `/sessions/${liveSessionId}${kind === 'commitment' ? `#commitment-${id}` : ''}`,
    icon: <IconQuote {...icon} />,
    text,
    aside: t(`words.${kind}`, {
      persona: shortName,
      day: datesIn(locale, timeZone).shortDay(scheduledFor, now),
    }),
  }))
}

function useActionEntries(me: RouterOutputs['person']['me'], asked: string): readonly Entry[] {
  const say = useTranslations('palette.action')
  const synonyms = useTranslations('palette.synonyms')
  const words = plainWords(asked)
  return actionEntries(me, say, synonyms)
    .filter((action) => beginWords(`${action.text} ${action.synonyms}`, words))
    .slice(0, mostFor(words).actions)
}

function usePageEntries(me: RouterOutputs['person']['me'], asked: string): readonly Entry[] {
  const t = useTranslations('palette.page')
  const words = plainWords(asked)
  return pageEntries(me, t)
    .filter(({ text }) => beginWords(text, words))
    .slice(0, mostFor(words).pages)
}
