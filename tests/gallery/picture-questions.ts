import { randomUUID } from 'node:crypto'
import type { Camera } from './camera'
import type { People } from './cast'

/** « Et vous, là ? »: the library, a moment to prepare alone, and a question in class at each of its steps. */
export async function pictureQuestions(
  { take }: Pick<Camera, 'take'>,
  { claire, ines }: Pick<People, 'claire' | 'ines'>,
  cohortId: string,
): Promise<void> {
  const page = `/cohorts/${cohortId}/stimuli`
  const until = Date.now() + 7 * 86_400_000
  const alone = await claire.api.stimulus.open.mutate({
    cohortId,
    wish: { mode: 'alone', stimulusKey: 'awa', until },
  })
  await take('stimuli', { person: claire, path: page })
  await take('stimuli-learner', { person: ines, path: page })
  await take('stimuli-write', { person: claire, path: `${page}/write?from=awa` })
  const own = `${page}/${alone.questionId}`
  const asked = { cohortId, questionId: alone.questionId }
  await take('alone-before', { person: ines, path: own })
  await ines.api.stimulus.answer.mutate({
    ...asked,
    answer: { id: randomUUID(), words: 'Les deux à la fois.' },
  })
  await take('alone-look-back', { person: ines, path: own })
  await ines.api.stimulus.lookBack.mutate({ ...asked, lookBack: { stayed: 4, left: 2 } })
  await take('alone-after', { person: ines, path: own })

  const { questionId } = await claire.api.stimulus.open.mutate({
    cohortId,
    wish: { mode: 'inClass', stimulusKey: 'corinne' },
  })
  const question = { cohortId, questionId }
  const screen = `/cohorts/${cohortId}/questions/${questionId}/screen`
  const phone = `/cohorts/${cohortId}/questions/${questionId}`
  await ines.api.stimulus.join.mutate(question)
  await take('question-listening', { person: claire, path: screen })
  await claire.api.stimulus.act.mutate({ ...question, act: 'ask' })
  await take('question-answering', { person: ines, path: phone, only: [390, 360, 820] })
  await claire.api.stimulus.act.mutate({ ...question, act: 'show' })
  await take('question-answers', { person: claire, path: screen })
  await claire.api.stimulus.act.mutate({ ...question, act: 'reveal' })
  await take('question-came', { person: claire, path: screen })
  await take('question-came-phone', { person: ines, path: phone, only: [390, 360] })
}
