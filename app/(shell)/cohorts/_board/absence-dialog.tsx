'use client'

import { Checkbox, NativeSelect, Radio } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_kit/buttons/button'
import { Dialog } from '@/app/_kit/dialogs/dialog'
import { Row, Stack } from '@/app/_kit/layout/layout'
import { byName } from '@/domain/person/by-name'
import classes from './card/board-dialog.module.css'
import type { BoardState } from './state/use-board'
import type { Words } from './state/use-words'

type AbsenceDialogProps = { state: BoardState; words: Words; onClose: () => void }

/** Says who will not come, and when: the interviews concerned are planned anew, the others stay. */
export function AbsenceDialog({ state, words, onClose }: AbsenceDialogProps) {
  const t = useTranslations('rounds.absence')
  const { learnerIds, supervisorIds, slots } = state.board.setup
  const people = [...learnerIds, ...supervisorIds]
  const [personId, setPerson] = useState(people[0] ?? '')
  const [slotIds, setSlots] = useState<string[] | null>(null)
  return (
    <Dialog title={t('title')} closeLabel={t('cancel')} onClose={onClose}>
      <Stack
        as="form"
        gap="4"
        onSubmit={(event) => {
          event.preventDefault()
          state.act({ type: 'tellAbsence', personId, slotIds })
          onClose()
        }}
      >
        <NativeSelect
          label={t('who')}
          value={personId}
          data={people
            .map((each) => ({ value: each, label: words.name(each) }))
            .sort((one, other) => byName({ name: one.label }, { name: other.label }))}
          onChange={(event) => setPerson(event.currentTarget.value)}
        />
        <Radio.Group
          label={t('when')}
          value={slotIds === null ? 'whole' : 'some'}
          onChange={(value) => setSlots(value === 'some' ? [] : null)}
        >
          <div className={classes.choices}>
            <Radio value="whole" label={t('whole')} />
            <Radio value="some" label={t('some')} />
          </div>
        </Radio.Group>
        {slotIds !== null && (
          <Checkbox.Group aria-label={t('some')} value={slotIds} onChange={setSlots}>
            <div className={classes.choices}>
              {slots.map(({ id }) => (
                <Checkbox key={id} value={id} label={words.slot(id)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <p className={classes.hint}>{t('hint')}</p>
        <Row gap="2" justify="flex-end" data-foot>
          <Button kind="ghost" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" kind="primary" disabled={personId === '' || slotIds?.length === 0}>
            {t('submit')}
          </Button>
        </Row>
      </Stack>
    </Dialog>
  )
}
