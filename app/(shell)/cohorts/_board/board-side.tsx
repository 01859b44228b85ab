'use client'

import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Avatar } from '@/app/_kit/marks/avatar'
import { type RelaxableRule, relaxableRules } from '@/domain/pairing/verdict'
import { useUnplacedWords } from '../_proposal/use-unplaced-words'
import classes from './board-side.module.css'
import { PersonSpot } from './card/person-spot'
import { SeatLegend } from './seat-legend'
import { useActWords } from './state/use-act-words'
import type { BoardState } from './state/use-board'
import type { Lift } from './state/use-lift'
import type { Words } from './state/use-words'

type BoardSideProps = { state: BoardState; words: Words; lift: Lift }

const SHOWN_ACTS = 5

/** The rules and how often each is departed from, how much each supervises, who has no seat, what was done last. */
export function BoardSide({ state, words, lift }: BoardSideProps) {
  const t = useTranslations('rounds')
  const say = useActWords(words)
  const { board, verdict } = state
  const { sessions, acts } = board
  const isDraft = board.publishedAt === null
  const unsupervised = sessions.filter(({ supervisorIds }) => supervisorIds.length === 0).length
  const { missing } = state
  const why = useUnplacedWords({ nameOf: words.name, slotOf: words.slot })
  return (
    <aside className={classes.side} aria-label={t('board.aside')}>
      {isDraft && (
        <section className={classes.panel}>
          <h2>{t('board.rules')}</h2>
          <ul>
            <Rule name={t('rule.twice')} count={faultsOf('twiceAtOnce')} />
            <Rule name={t('rule.briefUnknown')} count={faultsOf('briefKnown')} />
            {relaxableRules.toReversed().map((rule) => (
              <Rule
                key={rule}
                name={t(`rule.${rule}`)}
                count={relaxedBy(rule).length}
                details={relaxedBy(rule).map(words.relaxed)}
              />
            ))}
          </ul>
          {missing.length === 0 && (
            <p className={classes.howGood}>{t(`board.howGood.${state.isBest ? 'optimal' : 'bound'}`)}</p>
          )}
        </section>
      )}
      {missing.length > 0 && isDraft && (
        <section className={classes.panel}>
          <h2>{t('board.missing')}</h2>
          <ul>
            {missing.map((each) => (
              <li key={each.personId}>
                <PersonSpot
                  session={null}
                  personId={each.personId}
                  seat={seatFor(each.personId)}
                  isChanging={state.isChanging}
                  lift={lift}
                  words={words}
                />
                <p className={classes.why}>
                  {why(each).why} {why(each).remedy}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={classes.panel}>
        <h2>
          {t('board.supervision')}
          {unsupervised > 0 && <small>{t('board.toChoose', { count: unsupervised })}</small>}
        </h2>
        <ul>
          {Object.entries(verdict.loads).map(([personId, load]) => (
            <li key={personId} className={classes.load}>
              <Avatar name={words.name(personId)} personId={personId} size={24} />
              <span>{words.name(personId)}</span>
              <b>{load}</b>
            </li>
          ))}
        </ul>
      </section>
      {acts.length > 0 && isDraft && (
        <section className={classes.panel}>
          <h2>{t('board.history')}</h2>
          <ul className={classes.acts}>
            {acts.slice(0, SHOWN_ACTS).map((each) => (
              <li key={each.version}>{say(each, words.name(each.actorId))}</li>
            ))}
          </ul>
        </section>
      )}
      <p className={classes.legend}>
        <SeatLegend />
      </p>
    </aside>
  )

  function relaxedBy(rule: RelaxableRule) {
    return verdict.relaxed.filter((each) => each.rule === rule)
  }

  function faultsOf(kind: string): number {
    return Object.values(verdict.sessions).filter(({ faults }) => faults.some((fault) => fault.kind === kind))
      .length
  }

  function seatFor(personId: string) {
    const seats = verdict.missing.filter((each) => each.personId === personId).map(({ seat }) => seat)
    return seats.length > 1 ? 'any' : (seats[0] ?? 'any')
  }
}

type RuleProps = { name: string; count: number; details?: readonly string[] }

/** A rule, with the number and the people of its exceptions. */
function Rule({ name, count, details = [] }: RuleProps) {
  const t = useTranslations('rounds.rule')
  const Icon = count > 0 ? IconAlertTriangle : IconCheck
  return (
    <li>
      <div className={classes.rule} data-broken={count > 0 || undefined}>
        <Icon size={16} stroke={1.6} aria-hidden />
        <span>{name}</span>
        <span>{count > 0 && t('broken', { count })}</span>
      </div>
      {details.map((detail) => (
        <p key={detail} className={classes.details}>
          {detail}
        </p>
      ))}
    </li>
  )
}
