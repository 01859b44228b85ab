import { expect, it } from 'vitest'
import { castOf } from '@/reading/names/cast'
import { aDebrief, codedBlind } from '../paper/debrief'

it('calls people by their first names, and unknown people by a word', () => {
  const { given, state } = aDebrief()
  const cast = castOf(given.room, state.contract, 'quelqu’un')
  expect([cast.advisorName, cast.beneficiaryName, cast.supervisorName]).toEqual(['Inès', 'Moussa', 'Claire'])
  expect(cast.nameOf('nobody')).toBe('quelqu’un')
  expect(cast.isMe(given.room.viewer.personId)).toBe(true)
})

it('puts the supervisor who leads first, in whatever order people are listed', () => {
  const { given, state } = aDebrief([], null, 'advisor', codedBlind)
  const people = [...given.room.people].reverse()
  const cast = castOf({ ...given.room, people }, state.contract, '')
  expect(cast.supervisors.map(({ personId }) => cast.nameOf(personId))).toEqual(['Claire', 'Paul'])
})

it('calls two people of one first name, or of one whole name, differently', () => {
  const { given, state } = aDebrief([], null, 'advisor', codedBlind)
  const names = ['Camille Roy', 'Camille Petit', 'Thomas Guérin', 'Thomas Guérin (2)']
  const people = given.room.people.map((person, index) => ({ ...person, name: names[index] ?? person.name }))
  const cast = castOf({ ...given.room, people }, state.contract, '')
  const called = people.map(({ personId }) => cast.nameOf(personId))
  expect(called.slice(0, 4)).toEqual(['Camille R.', 'Camille P.', 'Thomas Guérin', 'Thomas Guérin (2)'])
})
