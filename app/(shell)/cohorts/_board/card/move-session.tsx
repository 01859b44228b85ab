'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Row, Stack } from '@/app/_kit/layout/layout'
import type { PlannedSession } from '@/domain/pairing/round'
import type { BoardState } from '../state/use-board'
import type { Words } from '../state/use-words'
import { ActVerdict } from './act-verdict'

type MoveSessionProps = { session: PlannedSession; state: BoardState; words: Words; onClose: () => void }

/** Another place for an interview: a free one, or that of another interview, which then takes this one's. */
export function MoveSession({ session, state, words, onClose }: MoveSessionProps) {
  const t = useTranslations('rounds.moveSession')
  const { slots, rooms } = state.board.setup
  const places = slots.flatMap(({ id: slotId }) =>
    rooms.map(({ id: roomId }) => ({
      slotId,
      roomId,
      there: state.board.sessions.find((each) => each.slotId === slotId && each.roomId === roomId),
    })),
  )
  const offered = places.filter(({ there }) => there?.id !== session.id && !there?.locked)
  const [chosen, setChosen] = useState(0)
  const place = offered[chosen]
  const act = place && {
    type: 'moveSession' as const,
    sessionId: session.id,
    slotId: place.slotId,
    roomId: place.roomId,
  }
  return (
    <Dialog title={t('title')} closeLabel={t('cancel')} onClose={onClose}>
      <Stack
        as="form"
        gap="4"
        onSubmit={(event) => {
          event.preventDefault()
          if (act) state.act(act)
          onClose()
        }}
      >
        <p>{t('now', { place: words.place(session), names: namesOf(session) })}</p>
        <NativeSelect
          data-autofocus
          label={t('where')}
          value={String(chosen)}
          data={offered.map((each, index) => ({
            value: String(index),
            label: each.there
              ? t('exchange', { place: words.place(each), names: namesOf(each.there) })
              : t('free', { place: words.place(each) }),
          }))}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
        {act && <ActVerdict act={act} state={state} words={words} />}
        <Row gap="2" justify="flex-end" data-foot>
          <Button kind="ghost" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" kind="primary" disabled={!act}>
            {t(place?.there ? 'goExchange' : 'go')}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  )

  function namesOf({ advisorId, beneficiaryId }: PlannedSession): string {
    return t('names', { advisor: words.name(advisorId), beneficiary: words.name(beneficiaryId) })
  }
}
