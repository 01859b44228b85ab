import { z } from 'zod'
import { mostItems } from '@/domain/exchange/content-file'
import { answerSchema, lookBackSchema } from '@/domain/stimulus/answer'
import { questionActs } from '@/domain/stimulus/question'
import { questionWishSchema } from '@/domain/stimulus/question-wish'
import { writtenStimulusSchema } from '@/domain/stimulus/stimulus-schema'
import { actOnQuestion } from '@/server/training/stimulus/act-on-question'
import { answerQuestion } from '@/server/training/stimulus/answer-question'
import { findByCode } from '@/server/training/stimulus/find-by-code'
import { joinQuestion } from '@/server/training/stimulus/join-question'
import { listQuestions } from '@/server/training/stimulus/list-questions'
import { listWaiting } from '@/server/training/stimulus/list-waiting'
import { lookAtMoment } from '@/server/training/stimulus/look-at-moment'
import { lookBack } from '@/server/training/stimulus/look-back'
import { openQuestion } from '@/server/training/stimulus/open-question'
import { readStimulusLibrary } from '@/server/training/stimulus/read-library'
import { readQuestion } from '@/server/training/stimulus/read-question'
import { remindQuestion } from '@/server/training/stimulus/remind-question'
import { removeStimulus, writeStimuli } from '@/server/training/stimulus/write-stimuli'
import { idInput, memberProcedure, personProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'

const ofStimulus = z.object({ stimulusKey: idInput })
const ofQuestion = z.object({ questionId: idInput })
/** A code has four digits: a person tries a few, and not all of them. */
const CODE_RATE = { perSecond: 0.2, burst: 20 }
const ANSWER_RATE = { perSecond: 2, burst: 60 }

export const stimulusRouter = router({
  library: memberProcedure.query(({ ctx }) => readStimulusLibrary(ctx.runtime, ctx.member)),
  questions: memberProcedure.query(({ ctx }) => listQuestions(ctx.runtime, ctx.member)),
  open: memberProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 30 }))
    .input(z.object({ wish: questionWishSchema }))
    .mutation(({ ctx, input }) => openQuestion(ctx.runtime, ctx.member, input.wish)),
  question: memberProcedure
    .input(ofQuestion)
    .query(({ ctx, input }) => readQuestion(ctx.runtime, ctx.member, input.questionId)),
  join: memberProcedure
    .use(rateLimited(ANSWER_RATE))
    .input(ofQuestion)
    .mutation(({ ctx, input }) => joinQuestion(ctx.runtime, ctx.member, input.questionId)),
  answer: memberProcedure
    .use(rateLimited(ANSWER_RATE))
    .input(ofQuestion.extend({ answer: answerSchema }))
    .mutation(({ ctx, input }) => answerQuestion(ctx.runtime, ctx.member, input.questionId, input.answer)),
  lookBack: memberProcedure
    .use(rateLimited(ANSWER_RATE))
    .input(ofQuestion.extend({ lookBack: lookBackSchema }))
    .mutation(({ ctx, input }) => lookBack(ctx.runtime, ctx.member, input.questionId, input.lookBack)),
  look: memberProcedure
    .use(rateLimited(ANSWER_RATE))
    .input(z.object({ wish: z.union([ofQuestion, ofStimulus]) }))
    .mutation(({ ctx, input }) => lookAtMoment(ctx.runtime, ctx.member, input.wish)),
  act: memberProcedure
    .input(ofQuestion.extend({ act: z.enum(questionActs) }))
    .mutation(({ ctx, input }) => actOnQuestion(ctx.runtime, ctx.member, input.questionId, input.act)),
  write: memberProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 30 }))
    .input(z.object({ stimuli: z.array(writtenStimulusSchema).min(1).max(mostItems) }))
    .mutation(({ ctx, input }) => writeStimuli(ctx.runtime, ctx.member, input.stimuli)),
  remove: memberProcedure
    .input(ofStimulus)
    .mutation(({ ctx, input }) => removeStimulus(ctx.runtime, ctx.member, input.stimulusKey)),
  remind: memberProcedure
    .use(rateLimited({ perSecond: 0.1, burst: 20 }))
    .input(ofQuestion)
    .mutation(({ ctx, input }) => remindQuestion(ctx.runtime, ctx.member, input.questionId)),
  waiting: personProcedure.query(({ ctx }) => listWaiting(ctx.runtime, ctx.person.id)),
  byCode: personProcedure
    .use(rateLimited(CODE_RATE))
    .input(z.object({ code: z.string().regex(/^\d{4}$/u) }))
    .query(({ ctx, input }) => findByCode(ctx.runtime, ctx.person.id, input.code)),
})
