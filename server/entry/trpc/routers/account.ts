import { z } from 'zod'
import { personFormSchema } from '@/domain/person/person-form-schema'
import { personNameSchema } from '@/domain/person/person-name-schema'
import { askConfirmation } from '@/server/people/account/ask-confirmation'
import { changeAddress } from '@/server/people/account/change-address'
import { changePassword } from '@/server/people/account/change-password'
import { chooseForm } from '@/server/people/account/choose-form'
import { confirmAddress } from '@/server/people/account/confirm-address'
import { endMySignIns } from '@/server/people/account/end-my-sign-ins'
import { readAccount } from '@/server/people/account/read-account'
import { rename } from '@/server/people/account/rename'
import type { Context } from '../init'
import { idInput, personProcedure, publicProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'

/** Passwords are tried here too, by a stranger at an open browser. */
const PROOF_RATE = { perSecond: 1 / 60, burst: 10 }
const LETTER_RATE = { perSecond: 1 / 600, burst: 5 }
const OPENING_RATE = { perSecond: 1 / 5, burst: 20 }

const password = z.string().max(1_000)
const email = z.string().trim().toLowerCase().max(320).pipe(z.email())

function owner({ person, signInId }: { person: NonNullable<Context['person']>; signInId: string | null }) {
  return { person, signInId }
}

export const accountRouter = router({
  read: personProcedure.query(({ ctx }) => readAccount(ctx.runtime, owner(ctx))),
  rename: personProcedure
    .input(z.object({ name: personNameSchema }))
    .mutation(({ ctx, input }) => rename(ctx.runtime, owner(ctx), input.name)),
  chooseForm: personProcedure
    .input(z.object({ form: personFormSchema }))
    .mutation(({ ctx, input }) => chooseForm(ctx.runtime, owner(ctx), input.form)),
  changeAddress: personProcedure
    .use(rateLimited(LETTER_RATE))
    .input(z.object({ email, password }))
    .mutation(({ ctx, input }) => changeAddress(ctx.runtime, owner(ctx), { ...input, origin: ctx.origin })),
  askConfirmation: personProcedure
    .use(rateLimited(LETTER_RATE))
    .mutation(({ ctx }) => askConfirmation(ctx.runtime, owner(ctx), { origin: ctx.origin })),
  confirmAddress: publicProcedure
    .use(rateLimited(OPENING_RATE))
    .input(z.object({ token: z.string().min(1).max(200) }))
    .mutation(({ ctx, input }) => confirmAddress(ctx.runtime, { ...input, origin: ctx.origin })),
  changePassword: personProcedure
    .use(rateLimited(PROOF_RATE))
    .input(z.object({ current: password, next: password }))
    .mutation(({ ctx, input }) => changePassword(ctx.runtime, owner(ctx), input)),
  endSignIn: personProcedure
    .input(z.object({ signInId: idInput }))
    .mutation(({ ctx, input }) => endMySignIns(ctx.runtime, owner(ctx), input.signInId)),
  endOtherSignIns: personProcedure.mutation(({ ctx }) => endMySignIns(ctx.runtime, owner(ctx), null)),
})
