'use client'

import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { waitingIn } from '@/domain/pairing/invited'
import classes from './board.module.css'
import { isSaidByDoubles } from './card/why-tags'
import { useActWords } from './state/use-act-words'
import type { BoardState } from './state/use-board'
import { openDoubles } from './state/use-doubles'
import type { Words } from './state/use-words'

type BoardNoticesProps = { meId: string; state: BoardState; words: Words }

/** What keeps a round from being published, which rules it relaxes, what the last act changed, what other planners did meanwhile. */
export function BoardNotices({ meId, state, words }: BoardNoticesProps) {
  const t = useTranslations('rounds')
  const say = useActWords(words)
  const { board, verdict, changed, forgetChanged } = state
  const [seen, setSeen] = useState(board.version)
  const others = board.acts.filter(({ version, actorId }) => version > seen && actorId !== meId)
  const isDraft = board.publishedAt === null
  const blocked = board.sessions.filter(({ id }) => (verdict.sessions[id]?.faults.length ?? 0) > 0)
  const isSaidBelow =
    openDoubles(state.doubles).length > 0 &&
    blocked.every(({ id }) =>
      verdict.sessions[id]?.faults.every((fault) => isSaidByDoubles(fault, state.doubles.get(id) ?? [])),
    )
  const why = t('board.blocked', {
    count: blocked.length,
    where: words.places(blocked.map(({ id }) => id)),
  })
  const [first] = verdict.relaxed.toReversed()
  if (state.isArchived) return null
  const waiting = waitingIn(board.sessions).length
  if (!isDraft) return waiting > 0 ? <Notice>{t('board.waiting', { count: waiting })}</Notice> : null
  return (
    <>
      {others.length > 0 && (
        <Notice onClose={() => setSeen(board.version)}>
          {others
            .slice(0, 3)
            .map((each) => say(each, words.name(each.actorId)))
            .join(' ')}
        </Notice>
      )}
      {changed && (
        <Notice onClose={forgetChanged}>
          {t('changed.mine', { count: changed.length, where: words.places(changed) })}
        </Notice>
      )}
      {blocked.length > 0 &&
        (isSaidBelow ? (
          <HiddenText as="p" id="round-blocked">
            {why}
          </HiddenText>
        ) : (
          <Notice id="round-blocked" tone="accent">
            {why}
          </Notice>
        ))}
      {first && (
        <Notice tone="accent" isBrief>
          <b>{t('relaxed.lead', { count: verdict.relaxed.length })}</b> {words.relaxed(first)}{' '}
          {verdict.relaxed.length > 1 && t('relaxed.more', { count: verdict.relaxed.length - 1 })}
        </Notice>
      )}
    </>
  )
}

type NoticeProps = {
  id?: string
  tone?: 'accent' | 'ok'
  /** Told at length among the rules: left out where these are beside the board. */
  isBrief?: boolean
  onClose?: () => void
  children: ReactNode
}

function Notice({ id, tone, isBrief, onClose, children }: NoticeProps) {
  const t = useTranslations('rounds.changed')
  const Icon = tone === 'accent' ? IconAlertTriangle : IconCheck
  return (
    <div className={classes.notice} data-tone={tone} data-brief={isBrief || undefined} role="status">
      <Icon size={18} stroke={1.6} aria-hidden />
      <p id={id}>{children}</p>
      {onClose && (
        <Button kind="ghost" size="s" square aria-label={t('close')} onClick={onClose}>
          <IconX size={16} stroke={1.6} aria-hidden />
        </Button>
      )}
    </div>
  )
}
