'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Row } from '@/app/_kit/layout/layout'
import { Avatar } from '@/app/_kit/marks/avatar'
import { CodeShape } from '@/app/_kit/marks/code-shape'
import { useInterview } from '@/app/_live/session/use-interview'
import { codeOf } from '@/domain/observation/grid'
import { keepsMoment } from '@/domain/observation/self-assessment'
import { returnQuestions } from '@/domain/scenario/beneficiary-return'
import { sayErasedKind } from '@/reading/kept/say-erased'
import { signOfMoment } from '@/reading/shapes/sign'
import { elides } from '@/reading/words/elides'
import { useOpening } from '../opening/opened-views'
import styles from './players-words.module.css'
import { useOpenedEarly } from './use-opened-early'

/** What the two players wrote before the debrief was opened, in their own words. */
export function PlayersWords() {
  const openedEarly = useOpenedEarly()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled card must be reachable by keyboard.
    <section className={styles.words} tabIndex={0} aria-labelledby="return-title advisor-title">
      {openedEarly !== null && <p className={styles.early}>{openedEarly}</p>}
      <BeneficiaryWords />
      <AdvisorWords />
    </section>
  )
}

function BeneficiaryWords() {
  const t = useTranslations('debrief.words')
  const interview = useInterview()
  const { state, words, cast } = interview
  const { beneficiary, beneficiaryName } = cast
  const opening = useTranslations('debrief.opening')
  const { shut } = useOpening()
  if (!beneficiary) return null
  const answers = state.beneficiaryReturn?.answers
  return (
    <article aria-labelledby="return-title">
      <Heading person={beneficiary} id="return-title">
        {t('beneficiary', { name: beneficiaryName, elided: elides(beneficiaryName) })}
      </Heading>
      {answers ? (
        <dl>
          {returnQuestions.map(({ key, question }) => (
            <div key={key}>
              <dt>{words.inLanguage(question)}</dt>
              <dd data-empty={answers[key] === '' || undefined}>{answers[key] || t('unanswered')}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={styles.none}>
          {shut.includes('beneficiary')
            ? opening('notYet')
            : (sayErasedKind(interview, 'returns') ?? t('missing'))}
        </p>
      )}
    </article>
  )
}

function AdvisorWords() {
  const t = useTranslations('debrief.words')
  const interview = useInterview()
  const { room, state, words, cast } = interview
  const { advisor, advisorName } = cast
  const opening = useTranslations('debrief.opening')
  const { shut } = useOpening()
  if (!advisor) return null
  const own = state.selfAssessment
  const code = own?.moment.codeKey ? codeOf(room.grid, own.moment.codeKey) : undefined
  return (
    <article aria-labelledby="advisor-title">
      <Heading person={advisor} id="advisor-title">
        {t('advisor', { name: advisorName })}
      </Heading>
      {!own && (
        <p className={styles.none}>
          {shut.includes('advisor')
            ? opening('notYet')
            : (sayErasedKind(interview, 'returns') ?? t('missing'))}
        </p>
      )}
      {own && !keepsMoment(own) && !own.freeText && <p className={styles.none}>{t('none')}</p>}
      <dl>
        {own && keepsMoment(own) && (
          <div>
            <dt>
              {t('moment')}
              <Row as="span" inline gap="1" align="center">
                <CodeShape {...signOfMoment(own.moment.direction)} size={12} />
                {words.t(`timeline.direction.${own.moment.direction ?? 'unsaid'}`)}
              </Row>
              {code && <span>{words.inLanguage(code.label)}</span>}
            </dt>
            {own.moment.text && <dd>{own.moment.text}</dd>}
          </div>
        )}
        {own?.freeText && (
          <div>
            <dt>{t('free')}</dt>
            <dd>{own.freeText}</dd>
          </div>
        )}
      </dl>
    </article>
  )
}

function Heading(props: { person: { name: string; personId: string }; id: string; children: ReactNode }) {
  return (
    <h2 className={styles.heading} id={props.id}>
      <Avatar name={props.person.name} personId={props.person.personId} size={28} />
      {props.children}
    </h2>
  )
}
