import { useTranslations } from 'next-intl'
import { Row } from '@/app/_kit/layout/layout'
import { Tag } from '@/app/_kit/marks/tag'
import type { Lacking, Proposal } from './proposal'
import classes from './proposal-note.module.css'

type ProposalNoteProps = {
  lacking: Lacking
  proposal: Proposal | null
  nameOf: (personId: string) => string
  /** The scenario is still the one that was proposed. */
  isScenarioKept: boolean
}

/** Why these two: what the rules of rounds say for an interview that gives a person the seat they lack. */
export function ProposalNote({ lacking, proposal, nameOf, isScenarioKept }: ProposalNoteProps) {
  const t = useTranslations('year.proposal')
  const reason = useTranslations('rounds.reason')
  if (!proposal) {
    return <p className={classes.proposal}>{t('nobody', { name: nameOf(lacking.personId) })}</p>
  }
  const { advisorId, beneficiaryId, reasons, relaxed } = proposal
  const ofScenario = ['newScenario', 'trainsCommitment', 'goodForAdvisor']
  const told = reasons.filter(({ kind }) => isScenarioKept || !ofScenario.includes(kind))
  const given = relaxed.flatMap(({ rule }) =>
    rule === 'unusedPair' || (rule === 'scenarioUnread' && isScenarioKept) ? [rule] : [],
  )
  return (
    <section className={classes.proposal} aria-label={t('title')}>
      <strong>{t('title')}</strong>
      <span>
        {t('who', {
          advisor: nameOf(advisorId),
          beneficiary: nameOf(beneficiaryId),
        })}
      </span>
      <Row as="span" inline gap="1-5" wraps>
        {given.map((rule) => (
          <Tag key={rule} tone="accent">
            {t(rule)}
          </Tag>
        ))}
        {told.map(({ kind }) => (
          <Tag key={kind}>{reason(kind)}</Tag>
        ))}
      </Row>
    </section>
  )
}
