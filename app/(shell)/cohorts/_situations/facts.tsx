'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Row } from '@/app/_kit/layout/layout'
import { Avatar } from '@/app/_kit/marks/avatar'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { Tag } from '@/app/_kit/marks/tag'
import { HiddenText } from '@/app/_kit/text/hidden-text'
import { Said } from '@/app/_kit/text/said'
import { useList } from '@/app/_kit/text/use-list'
import { difficulties } from '@/domain/scenario/grading'
import type { Library, Situation } from './asked'
import classes from './facts.module.css'

/** How hard a situation is: a word, and one to three bars. */
export function Difficulty({ difficulty }: Pick<Situation, 'difficulty'>) {
  const words = useTranslations('cohort.schedule')
  const reached = difficulties.indexOf(difficulty)
  return (
    <span className={classes.difficulty}>
      {words(`difficulty.${difficulty}`)}
      <span className={classes.bars} aria-hidden="true">
        {difficulties.map((each, index) => (
          <i key={each} data-reached={index <= reached || undefined} />
        ))}
      </span>
    </span>
  )
}

/** The posture or principle that is trained, where the reader may know it. */
export function Trained({ secrets }: Pick<Situation, 'secrets'>) {
  const _locale = useLocale()
  if (!secrets?.trains) return null
  const { label, sign } = secrets.trains
  return (
    <Tag tone={sign.colour ?? undefined}>
      <CodeShape {...sign} size={11} />
      <Said of={label} />
    </Tag>
  )
}

/** The level of the CEP, short; nothing for a situation of an older release. */
export function Level({ level }: Pick<Situation, 'level'>) {
  const t = useTranslations('situations')
  return level ? <Tag>{t('level', { level: String(level) })}</Tag> : null
}

/** Whose it is, where it is not built in. */
export function Owner({ owner }: Pick<Situation, 'owner'>) {
  const t = useTranslations('library')
  return owner === 'builtIn' ? null : <Tag>{t(`owner.${owner}`)}</Tag>
}

/** Most faces shown at once. */
const MOST_FACES = 4

type PlayedProps = { situation: Situation; members: Library['members'] }

/** How often the cohort has played a situation, with the faces of who did; a screen reader says their names. */
export function Played({ situation: { plays, playerIds }, members }: PlayedProps) {
  const t = useTranslations('situations')
  const list = useList()
  const players = members.filter(({ personId }) => playerIds.includes(personId))
  return (
    <span className={classes.played}>
      {players.length > 0 ? (
        <Row as="span" inline gap="1">
          {players.slice(0, MOST_FACES).map(({ personId, name }) => (
            <Avatar key={personId} name={name} personId={personId} size={24} />
          ))}
        </Row>
      ) : null}
      {t('plays', { count: plays })}
      {players.length > 0 ? (
        <HiddenText>{t('playedBy', { names: list(players.map(({ name }) => name)) })}</HiddenText>
      ) : null}
    </span>
  )
}
