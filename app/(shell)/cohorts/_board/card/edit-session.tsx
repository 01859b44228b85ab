'use client'

import { Checkbox, NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { takenDuring } from '@/domain/occupancy/taken-during'
import type { PlannedSession } from '@/domain/pairing/round'
import type { BoardState } from '../state/use-board'
import type { Words } from '../state/use-words'
import classes from './board-dialog.module.css'
import { WhyTags } from './why-tags'

type EditSessionProps = { session: PlannedSession; state: BoardState; words: Words; onClose: () => void }

/** What an interview is on, and who supervises it; scenarios name the people they are closed to. */
export function EditSession({ session, state, words, onClose }: EditSessionProps) {
  const t = useTranslations('rounds.edit')
  const { board, look, act } = state
  const { id, advisorId, beneficiaryId } = session
  const [scenarioKey, setScenario] = useState(session.scenarioKey ?? '')
  const [supervisorIds, setSupervisors] = useState(session.supervisorIds)
  const playable = new Set([...look.playable(advisorId, beneficiaryId)].map(({ key }) => key))
  const offered = board.scenarios.filter(({ key, isArchived }) => !isArchived || key === session.scenarioKey)
  const names = { advisor: words.name(advisorId), beneficiary: words.name(beneficiaryId) }
  const own = look.stays.stayOf(session)
  const others = board.sessions.flatMap((other) => look.stays.stayOf(other) ?? [])
  const busy = own ? takenDuring(own, [...others, ...look.stays.elsewhere]) : new Set<string>()
  return (
    <Dialog title={t('title', names)} closeLabel={t('cancel')} onClose={onClose}>
      <Stack
        as="form"
        gap="4"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <NativeSelect
          label={t('scenario')}
          value={scenarioKey}
          data={[
            ...(session.scenarioKey === null ? [{ value: '', label: '–' }] : []),
            ...offered.map(({ key, family, shortName }) => ({
              value: key,
              label: t('scenarioOption', { scenario: shortName, verdict: verdictOf(key, family) }),
              disabled: !playable.has(key),
            })),
          ]}
          onChange={(event) => setScenario(event.currentTarget.value)}
        />
        <Checkbox.Group label={t('supervisors')} value={supervisorIds} onChange={setSupervisors}>
          <div className={classes.choices}>
            {board.setup.supervisorIds.map((personId) => (
              <Checkbox
                key={personId}
                value={personId}
                label={busy.has(personId) ? t('busy', { name: words.name(personId) }) : words.name(personId)}
              />
            ))}
          </div>
        </Checkbox.Group>
        <div>
          <p className={classes.hint}>{t('why')}</p>
          <WhyTags session={session} state={state} words={words} />
        </div>
        <Row gap="2" justify="flex-end" data-foot>
          <Button kind="ghost" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" kind="primary">
            {t('save')}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  )

  function verdictOf(key: string, family: string): string {
    if (!playable.has(key)) {
      const isAdvisors = look.knowledge(advisorId, family) !== null
      return t('closed', { name: isAdvisors ? names.advisor : names.beneficiary })
    }
    return look.knowledge(beneficiaryId, family) === 'knows'
      ? t('read', { name: names.beneficiary })
      : t('ok')
  }

  function save() {
    if (scenarioKey !== '' && scenarioKey !== session.scenarioKey) {
      act({ type: 'chooseScenario', sessionId: id, scenarioKey })
    }
    if (supervisorIds.join() !== session.supervisorIds.join()) {
      act({ type: 'chooseSupervisors', sessionId: id, supervisorIds })
    }
    onClose()
  }
}
