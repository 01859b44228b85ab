import { useLocale, useNow, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/app/_kit/buttons/button'
import { Link } from '@/app/_kit/buttons/link'
import { Card, Section } from '@/app/(shell)/_shell/section'
import { datesIn } from '@/reading/words/dates'
import { insideQuotes } from '@/reading/words/inside-quotes'
import { Outcome } from './context-rows'
import classes from './progress.module.css'
import type { ProgressData } from './series'

const mostAtFirst = 5

/** What this person committed to, in their words, and how it went in their own judgement. */
export function OwnCommitments({
  commitments,
  due,
  kept,
}: Pick<ProgressData, 'commitments' | 'due' | 'kept'>) {
  const t = useTranslations('progress.commitments')
  const [isWhole, setWhole] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  function showAll() {
    // The button goes; the first line that comes takes the focus over.
    flushSync(() => setWhole(true))
    list.current?.children[mostAtFirst]?.querySelector('a')?.focus()
  }
  const shown = isWhole ? commitments : commitments.slice(0, mostAtFirst)
  return (
    <Section title={t('title')} note={due > 0 ? t('sum', { kept, due }) : undefined}>
      <Card>
        {commitments.length === 0 ? <p className={`${classes.pad} ${classes.quiet}`}>{t('none')}</p> : null}
        <ul hidden={commitments.length === 0} ref={list}>
          {shown.map((each) => (
            <Commitment key={each.id} commitment={each} />
          ))}
        </ul>
        {shown.length < commitments.length ? (
          <div className={classes.more}>
            <Button kind="ghost" size="s" onClick={showAll}>
              {t('more', { count: commitments.length - shown.length })}
            </Button>
          </div>
        ) : null}
      </Card>
    </Section>
  )
}

function Commitment({ commitment }: { commitment: ProgressData['commitments'][number] }) {
  const t = useTranslations('progress')
  const locale = useLocale()
  const now = useNow().getTime()
  const { liveSessionId, due, what, outcome } = commitment
  // A day without an hour or a zone: its noon is on that day everywhere.
  const day = datesIn(locale, 'UTC').date(Date.parse(`${due}T12:00:00Z`), now)
  return (
    <li className={classes.commitment}>
      <Outcome outcome={outcome} />
      <span>
        <Link href={`/sessions/${liveSessionId}`} className={what === null ? classes.gone : classes.words}>
          {what === null ? t('commitments.erased') : t('commitments.what', { what: insideQuotes(what) })}
        </Link>
        <span className={classes.quiet}>{t('commitments.about', { day, outcome })}</span>
      </span>
    </li>
  )
}
