'use client'

import { Checkbox, NativeSelect } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslations } from 'next-intl'
import { useFindPerson } from '@/app/_kit/fields/find-person'
import { FormPart } from '@/app/_kit/fields/form-part'
import type { Seat } from '@/domain/live-session/core/seat'
import classes from './schedule.module.css'
import type { RefusalOf } from './seat-conflict'
import { SupervisionFields } from './supervision-fields'
import type { Choices, Wish } from './wish'

type PeopleFieldsProps = {
  form: UseFormReturnType<Wish>
  choices: Choices
  /** Why a person may not take a seat, told before they are chosen. */
  refusalOf: RefusalOf
  /** A person's other place at the typed hour, empty for a reader who may not know it; null if free. */
  takenOf: (personId: string) => string | null
}

/** Most people offered as observers at once, besides those chosen; the others are searched for. */
const MOST_OFFERED = 40

/** Who sits where. Those whose role does not allow a seat are not offered it. */
export function PeopleFields({ form, choices, refusalOf, takenOf }: PeopleFieldsProps) {
  const t = useTranslations('cohort.schedule')
  const find = useTranslations('cohort.find')
  const cannot = useTranslations('planning.cannot')
  const doubles = useTranslations('planning.doubles')
  const able = (seat: Seat) => choices.members.filter(({ maySit }) => maySit.includes(seat))
  const options = (seat: Seat) => [
    { value: '', label: t('choose') },
    ...able(seat).map((member) => ({
      value: member.personId,
      label: labelOf(member, seat),
      disabled: isBarred(member.personId, seat),
    })),
  ]
  const { advisorId, beneficiaryId, supervisorIds, observerIds } = form.values
  const observers = able('observer').filter(({ personId }) => isFree(personId) || isChosen(personId))
  const { found, field } = useFindPerson(observers)
  const unchosen = found.filter(({ personId }) => !isChosen(personId))
  const left = Math.max(0, unchosen.length - MOST_OFFERED)
  const shown = new Set(unchosen.slice(0, MOST_OFFERED))
  const offered = observers.filter((each) => isChosen(each.personId) || shown.has(each))
  return (
    <FormPart title={t('people')} isRoomy>
      <div className={classes.pair}>
        <NativeSelect label={t('advisor')} data={options('advisor')} {...form.getInputProps('advisorId')} />
        <NativeSelect
          label={t('beneficiary')}
          data={options('beneficiary')}
          {...form.getInputProps('beneficiaryId')}
        />
        <Checkbox.Group
          className={classes.wide}
          label={t('supervisors')}
          {...form.getInputProps('supervisorIds')}
        >
          <div className={classes.checks}>
            {able('supervisor').map((member) => (
              <Checkbox
                key={member.personId}
                value={member.personId}
                label={labelOf(member, 'supervisor')}
                disabled={!supervisorIds.includes(member.personId) && isBarred(member.personId, 'supervisor')}
              />
            ))}
          </div>
        </Checkbox.Group>
        <SupervisionFields form={form} choices={choices} />
        <Checkbox.Group
          className={classes.wide}
          label={t('observers')}
          description={t('observersHint')}
          {...form.getInputProps('observerIds')}
        >
          {field}
          <div className={classes.checks}>
            {offered.map((member) => (
              <Checkbox
                key={member.personId}
                value={member.personId}
                label={labelOf(member, 'observer')}
                disabled={!isChosen(member.personId) && isBarred(member.personId, 'observer')}
              />
            ))}
          </div>
          {left > 0 && <p className={classes.left}>{find('more', { count: left })}</p>}
        </Checkbox.Group>
      </div>
    </FormPart>
  )

  function isBarred(personId: string, seat: Seat): boolean {
    if (refusalOf(personId, seat) !== null) return true
    // A chosen person stays chosen, for the form to say where else they are.
    const { advisorId, beneficiaryId } = form.values
    const isChosen = personId === advisorId || personId === beneficiaryId
    return seat !== 'supervisor' && !isChosen && takenOf(personId) !== null
  }

  function labelOf({ personId, name, form: spoken }: Choices['members'][number], seat: Seat): string {
    const refusal = refusalOf(personId, seat)
    if (refusal) return cannot(refusal, { name })
    const where = takenOf(personId)
    if (where === null) return name
    return where === '' ? doubles('taken', { name, form: spoken }) : doubles('takenIn', { name, where })
  }

  function isChosen(personId: string): boolean {
    return observerIds.includes(personId)
  }

  function isFree(personId: string): boolean {
    return personId !== advisorId && personId !== beneficiaryId
  }
}
