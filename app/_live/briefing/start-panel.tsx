'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { ConfirmDialog } from '@/app/_kit/dialogs/lazy'
import { useList } from '@/app/_kit/text/use-list'
import { isPlayer } from '@/domain/live-session/core/seat'
import { agreementOf } from '@/reading/words/nouns'
import card from '../parts/card.module.css'
import { useLive } from '../session/live-session-provider'
import { useCast } from '../session/use-cast'
import styles from './panels.module.css'
import { usePlayersAway } from './use-players-away'

/**
 * Starts the interview: at once when both players are ready and, at a distance, there, and a focus is chosen; else after one
 * confirmation that names who is missing.
 */
export function StartPanel() {
  const t = useTranslations('briefing.start')
  const list = useList()
  const { state, send } = useLive()
  const { people, nameOf, advisorName, beneficiaryName } = useCast()
  const [asking, setAsking] = useState(false)
  const [askingFocus, setAskingFocus] = useState(false)
  const reasonId = useId()
  const players = people.filter(({ seat }) => isPlayer(seat))
  const missing = players.filter(({ personId }) => !state.ready.has(personId))
  const names = list(missing.map((person) => nameOf(person.personId)))
  const away = usePlayersAway()
  const awayNames = list(away.map((person) => nameOf(person.personId)))
  const isAway = away.length > 0
  const allReady = missing.length === 0 && !isAway
  return (
    <section className={`${card.card} ${card.lead} ${styles.panel}`}>
      <p className={styles.words} id={reasonId} role="status">
        {allReady
          ? t('allReady', { advisor: advisorName, beneficiary: beneficiaryName, ...agreementOf(players) })
          : missing.length > 0
            ? t('waitingFor', { names })
            : null}
        {isAway && ` ${t('away', { names: awayNames, ...agreementOf(away) })}`}
      </p>
      <Button
        size="l"
        kind="primary"
        aria-disabled={!allReady}
        aria-describedby={reasonId}
        onClick={() => {
          if (!allReady) return
          if (state.focus === null) setAskingFocus(true)
          else void send({ type: 'startInterview', anyway: false })
        }}
      >
        {t('action')}
      </Button>
      <Button kind="ghost" data-shown={!allReady} disabled={allReady} onClick={() => setAsking(true)}>
        {t('anyway')}
      </Button>
      <ConfirmDialog
        opened={asking && !allReady}
        title={t('anywayTitle')}
        body={
          <>
            {isAway
              ? `${t('away', { names: awayNames, ...agreementOf(away) })} ${t('clockStarts')}`
              : t(missing.length > 1 ? 'anywayBodyMany' : 'anywayBody', { names, ...agreementOf(missing) })}
            {state.focus === null && ` ${t('withoutFocusAlso', { advisor: advisorName })}`}
          </>
        }
        confirm={t('anyway')}
        keep={t('wait')}
        onConfirm={() => void send({ type: 'startInterview', anyway: true })}
        onClose={() => setAsking(false)}
      />
      <ConfirmDialog
        opened={askingFocus && state.focus === null}
        title={t('withoutFocusTitle')}
        body={t('withoutFocusBody', { advisor: advisorName })}
        confirm={t('withoutFocus')}
        keep={t('waitForFocus')}
        onConfirm={() => void send({ type: 'startInterview', anyway: false })}
        onClose={() => setAskingFocus(false)}
      />
    </section>
  )
}
