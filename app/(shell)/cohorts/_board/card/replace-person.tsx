'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { type PlannedSession, peopleOf } from '@/domain/pairing/round'
import { byName } from '@/domain/person/by-name'
import type { BoardState } from '../state/use-board'
import type { Words } from '../state/use-words'
import { ActVerdict } from './act-verdict'

type ReplacePersonProps = { session: PlannedSession; state: BoardState; words: Words; onClose: () => void }

/** Another person in a seat of an interview: one of another interview, in exchange, or one without a seat. */
export function ReplacePerson({ session, state, words, onClose }: ReplacePersonProps) {
  const t = useTranslations('rounds.replacePerson')
  const [personId, setPerson] = useState(session.advisorId)
  const [chosen, setChosen] = useState(0)
  const supervises = session.supervisorIds.includes(personId)
  const others = othersFor()
  const other = others[chosen]
  const act = other && {
    type: 'exchangePeople' as const,
    one: { sessionId: session.id, personId },
    other: { sessionId: other.sessionId, personId: other.personId },
  }
  return (
    <Dialog title={t('title', { place: words.place(session) })} closeLabel={t('cancel')} onClose={onClose}>
      <Stack
        as="form"
        gap="4"
        onSubmit={(event) => {
          event.preventDefault()
          if (act) state.act(act)
          onClose()
        }}
      >
        <NativeSelect
          data-autofocus
          label={t('who')}
          value={personId}
          data={peopleOf(session).map((value) => ({ value, label: words.name(value) }))}
          onChange={(event) => {
            setPerson(event.currentTarget.value)
            setChosen(0)
          }}
        />
        <NativeSelect
          label={t('with')}
          value={String(chosen)}
          data={others.map(({ label }, index) => ({ value: String(index), label }))}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
        {act && <ActVerdict act={act} state={state} words={words} />}
        <Row gap="2" justify="flex-end" data-foot>
          <Button kind="ghost" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" kind="primary" disabled={!act}>
            {t('go')}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  )

  /** Each with the interview they are in; people without a seat come first. */
  function othersFor() {
    const here = new Set(peopleOf(session))
    const without = state.missing
      .filter((each) => !here.has(each.personId) && !supervises)
      .map((each) => ({
        sessionId: null,
        personId: each.personId,
        name: words.name(each.personId),
        label: t('without', { name: words.name(each.personId) }),
      }))
    const seated = state.board.sessions
      .filter(({ id, locked }) => id !== session.id && !locked)
      .flatMap((each) =>
        (supervises ? each.supervisorIds : [each.advisorId, each.beneficiaryId, ...each.observerIds])
          .filter((id) => !here.has(id))
          .map((id) => ({
            sessionId: each.id,
            personId: id,
            name: words.name(id),
            label: t('of', { name: words.name(id), place: words.place(each) }),
          })),
      )
    return [...without, ...seated.sort(byName)]
  }
}
