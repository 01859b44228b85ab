'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Row } from '@/app/_kit/layout/layout'
import { Tag } from '@/app/_kit/marks/tag'
import { Said } from '@/app/_kit/text/said'
import { useList } from '@/app/_kit/text/use-list'
import type { BriefKnowledge } from '@/domain/access/brief-knowledge'
import classes from './scenario-picker.module.css'
import type { SeatConflict } from './seat-conflict'
import type { Choices, ScenarioChoice } from './wish'

type ScenarioLineProps = {
  scenario: ScenarioChoice
  members: Choices['members']
  isChosen: boolean
  conflict: SeatConflict | null
  onChoose: () => void
}

/** Most names told at once of people bound by a brief. */
const MOST_NAMES = 6

/** One situation: who it is about, how hard, what it trains where one may know, and which learners its brief binds. */
export function ScenarioLine({ scenario, members, isChosen, conflict, onChoose }: ScenarioLineProps) {
  const t = useTranslations('cohort.schedule')
  const _locale = useLocale()
  const { key, shortName, age, occupation, referral, difficulty, trapLabel, knowledge } = scenario
  const learners = members.filter(({ maySit }) => maySit.includes('advisor'))
  return (
    <label className={classes.scenario}>
      <input
        type="radio"
        name="scenario"
        value={key}
        data-path="scenarioKey"
        checked={isChosen}
        disabled={conflict !== null && !isChosen}
        onChange={onChoose}
      />
      <Row as="span" gap="0-5 2" align="center" wraps>
        <span className={classes.name}>{t('persona', { name: shortName, age })}</span>
        <span className={classes.small}>
          <Said of={occupation} />
        </span>
        <Tag>{t(`difficulty.${difficulty}`)}</Tag>
        {trapLabel ? (
          <span className={classes.small}>
            <Said of={trapLabel} say={(text) => t('trap', { code: text })} />
          </span>
        ) : null}
      </Row>
      <span className={classes.voice}>
        <Said of={referral} say={(text) => t('quote', { text })} />
      </span>
      {conflict ? (
        <span className={classes.known}>{t(`bound.${conflict.reason}`, { name: conflict.name })}</span>
      ) : null}
      {(['knows', 'saw', 'observes', 'advises'] as const).map((kind) => (
        <Bound key={kind} kind={kind} knowledge={knowledge} learners={learners} />
      ))}
    </label>
  )
}

type BoundProps = {
  kind: BriefKnowledge
  knowledge: ScenarioChoice['knowledge']
  learners: Choices['members']
}

/** The learners bound by a brief in this way; nothing where there is none. */
function Bound({ kind, knowledge, learners }: BoundProps) {
  const words = useTranslations('planning.picker')
  const list = useList()
  const names = learners.filter(({ personId }) => knowledge[personId] === kind).map(({ name }) => name)
  if (names.length === 0) return null
  const left = names.length - MOST_NAMES
  const told = left > 1 ? [...names.slice(0, MOST_NAMES), words('others', { count: left })] : names
  return <span className={classes.bound}>{words(kind, { names: list(told) })}</span>
}
