import { useTranslations } from 'next-intl'
import { Tag } from '@/app/_kit/marks/tag'
import type { Lacking, Proposal } from './proposed-wish'
import classes from './schedule.module.css'
import { nameIn } from './seat-conflict'
import type { Choices } from './wish'

type ProposalNoteProps = {
  lacking: Lacking
  proposal: Proposal | null
  members: Choices['members']
  /** The scenario is still the one that was proposed. */
  isScenarioKept: boolean
}

/** Why these two: what the rules of rounds say for an interview that gives somebody the seat they lack. */
export function ProposalNote({ lacking, proposal, members, isScenarioKept }: ProposalNoteProps) {
  const t = useTranslations('year.proposal')
  const reason = useTranslations('rounds.reason')
  if (!proposal) {
    return <p className={classes.proposal}>{t('nobody', { name: nameIn(members, lacking.personId) })}</p>
  }
  const { advisorId, beneficiaryId, reasons, relaxed } = proposal
  const ofScenario = ['newScenario', 'trainsCommitment']
  const told = reasons.filter(({ kind }) => isScenarioKept || !ofScenario.includes(kind))
  const given = relaxed.flatMap(({ rule }) =>
    rule === 'unusedPair' || (rule === 'scenarioUnread' && isScenarioKept) ? [rule] : [],
  )
  return (
    <section className={classes.proposal} aria-label={t('title')}>
      <strong>{t('title')}</strong>
      <span>
        {t('who', {
          advisor: nameIn(members, advisorId),
          beneficiary: nameIn(members, beneficiaryId),
        })}
      </span>
      <span className={classes.why}>
        {given.map((rule) => (
          <Tag key={rule} tone="accent">
            {t(rule)}
          </Tag>
        ))}
        {told.map(({ kind }) => (
          <Tag key={kind}>{reason(kind)}</Tag>
        ))}
      </span>
    </section>
  )
}
