import { expect, it } from 'vitest'
import { placeIn } from '@/app/(shell)/cohorts/_schedule/place-in'

type Board = Parameters<typeof placeIn>[0]

const room = { id: 'm1', name: 'Ampère', place: 'room' }
const setup = { slots: [{ id: 'l1', startsAt: 1000 }], rooms: [room] } as unknown as Board['setup']
const board: Board = { title: 'Deuxième tour', setup }

it('a free place of a round gives its hour and its room', () => {
  expect(placeIn(board, 'r', { slotId: 'l1', roomId: 'm1' })).toEqual({
    roundId: 'r',
    slotId: 'l1',
    roomId: 'm1',
    title: 'Deuxième tour',
    startsAt: 1000,
    room,
  })
})

it('a slot or a room that the round does not have is no place of it', () => {
  expect(placeIn(board, 'r', { slotId: 'l2', roomId: 'm1' })).toBeNull()
  expect(placeIn(board, 'r', { slotId: 'l1', roomId: 'm2' })).toBeNull()
  expect(placeIn(board, 'r', { slotId: undefined, roomId: undefined })).toBeNull()
})
