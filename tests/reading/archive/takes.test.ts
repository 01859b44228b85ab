import { expect, it } from 'vitest'
import { rowsOfInterview } from '@/reading/archive/interview-rows'
import { recordInterview } from '@/reading/archive/record-interview'
import { aDebrief, printedAt, wordsIn } from '../paper/debrief'

it('an archive has each kept take, what was marked in it and its dial, and the take that the commitment names', async () => {
  const { room, events } = aDebrief().given
  const words = await wordsIn('en')
  const record = recordInterview({ room, events, at: printedAt }, words)
  const rows = rowsOfInterview(record, 'Europe/Paris', words)
  expect(
    record.takes.map(({ take, at, lasted, questions, dialFrom, dialTo }) => [
      take,
      at,
      lasted,
      questions,
      dialFrom,
      dialTo,
    ]),
  ).toEqual([
    [2, '09:36', '00:45', 1, 66, 72],
    [3, '09:36', '00:45', 0, 66, 80],
  ])
  expect(
    record.takes.every(
      ({ silentSeconds, advisorPercent }) => silentSeconds === null && advisorPercent === null,
    ),
  ).toBe(true)
  expect(record.takeMarks).toHaveLength(7)
  expect(record.takeMarks[2]).toMatchObject({
    take: 2,
    afterZero: '00:19',
    code: 'Empathy',
    note: '« Ça vous a blessée, ces refus. »',
  })
  expect(record.takeDial.filter(({ take }) => take === 3).map(({ value }) => value)).toEqual([
    66, 70, 76, 80, 80,
  ])
  expect(record.commitments[0]?.take).toBe(3)
  expect(rows.takes).toHaveLength(2)
})
