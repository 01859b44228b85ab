import { z } from 'zod'
import { roleSchema } from '@/domain/access/roles'
import { cohortNameSchema, cohortSettingsSchema, gridRefSchema } from '@/domain/cohort/cohort-settings'
import { addressSchema } from '@/domain/cohort/invite/address'
import { mostInvited } from '@/domain/cohort/invite/wanted-person'
import { type Locale, locales } from '@/domain/localized'
import { personNameSchema } from '@/domain/person/person-name-schema'
import { readWall } from '@/server/interview/wall/read-wall'
import type { Runtime } from '@/server/operate/runtime'
import type { Person } from '@/server/people/sign-in/sign-in'
import { cohortActs } from '@/server/training/cohort/acts'
import {
  changeInvitationRole,
  restoreInvitations,
  sendInvitationsAgain,
  withdrawInvitations,
} from '@/server/training/cohort/change-invitations'
import { changeRoles } from '@/server/training/cohort/change-roles'
import { createCohort, startingGrids } from '@/server/training/cohort/create'
import { cohortDecisions } from '@/server/training/cohort/decisions'
import { groupMonth } from '@/server/training/cohort/group-month'
import { handOverCoordination } from '@/server/training/cohort/hand-over'
import { readInvitation } from '@/server/training/cohort/invitation'
import { pendingInvitations } from '@/server/training/cohort/invitations'
import { inviteByAddress } from '@/server/training/cohort/invite'
import { joinCohort } from '@/server/training/cohort/join'
import { joinLinks, renewJoinLink, revokeJoinLink } from '@/server/training/cohort/join-links'
import { letBackIn } from '@/server/training/cohort/let-back-in'
import { listAssignments } from '@/server/training/cohort/list-assignments'
import { cohortMembers } from '@/server/training/cohort/members'
import { cohortOverview } from '@/server/training/cohort/overview'
import { cohortPractice } from '@/server/training/cohort/practice'
import { proposeForLearner } from '@/server/training/cohort/propose-session'
import { leaveCohort, removeMembers } from '@/server/training/cohort/remove-members'
import { saveCohortSettings } from '@/server/training/cohort/save-settings'
import { schedulingChoices } from '@/server/training/cohort/scheduling-choices'
import { cohortSettings } from '@/server/training/cohort/settings'
import { shareOut } from '@/server/training/cohort/share-out'
import { writeAboutCommitment } from '@/server/training/cohort/write-about-commitment'
import { takenAt } from '@/server/training/occupancy/taken-at'
import { idInput, memberProcedure, personProcedure, publicProcedure, router } from '../procedures'
import { rateLimited } from '../rate-limited'

const token = z.object({ token: z.string().min(1).max(200) })
const role = z.object({ role: roleSchema })
/** At most, in one act on members. */
const MOST_PEOPLE = 500
const people = z.object({ personIds: z.array(idInput).min(1).max(MOST_PEOPLE) })
const roleChange = z.object({ personId: idInput, from: roleSchema, to: roleSchema })
const invitations = z.object({ ids: z.array(z.uuid()).min(1).max(MOST_PEOPLE) })
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const language = z.enum(locales)
const invitee = z.object({ address: addressSchema, name: z.nullable(personNameSchema), role: roleSchema })
/** Each time may send as many letters as one list holds people. */
const INVITING_RATE = { perSecond: 0.02, burst: 20 }
/** A whole training room may open a link at the same time from one address. */
const OPENING_RATE = { perSecond: 2, burst: 200 }
/** Latest moment of a slot: the end of the year 2100. */
const LATEST = Date.UTC(2101, 0, 1)
/** For acts that a person does rarely. */
const RARE_ACT_RATE = { perSecond: 0.1, burst: 20 }

/** Longer than any plan. */
const MOST_MINUTES = 2_880

export const cohortRouter = router({
  create: personProcedure
    .use(rateLimited(RARE_ACT_RATE))
    .input(z.object({ name: cohortNameSchema, grid: z.optional(gridRefSchema) }))
    .mutation(({ ctx, input }) => createCohort(ctx.runtime, ctx.person, input)),
  startingGrids: personProcedure.query(({ ctx }) => startingGrids(ctx.runtime, ctx.person)),
  overview: memberProcedure.query(({ ctx }) => cohortOverview(ctx.runtime, ctx.member)),
  practice: memberProcedure.query(({ ctx: { runtime, member, readYear } }) =>
    cohortPractice(runtime, member, { now: Date.now(), readYear }),
  ),
  decisions: memberProcedure.query(({ ctx: { runtime, member, person, readYear } }) =>
    cohortDecisions(runtime, member, { now: Date.now(), isPersona: person.demo, readYear }),
  ),
  groupMonth: memberProcedure
    .input(z.object({ month: month.nullish() }))
    .query(({ ctx, input }) =>
      groupMonth(ctx.runtime, ctx.member, { month: input.month ?? null, now: Date.now() }),
    ),
  proposeSession: memberProcedure
    .input(z.object({ personId: idInput, seat: z.enum(['advisor', 'beneficiary']) }))
    .query(({ ctx, input }) => proposeForLearner(ctx.runtime, ctx.member, { ...input, now: Date.now() })),
  writeAboutCommitment: memberProcedure
    .use(rateLimited(INVITING_RATE))
    .input(z.object({ personId: idInput }))
    .mutation(({ ctx, input }) => writeAboutCommitment(ctx.runtime, ctx.member, input.personId, Date.now())),
  wall: memberProcedure
    .input(z.object({ at: z.int().min(0).max(LATEST).nullish() }))
    .query(({ ctx, input }) => readWall(ctx.runtime, ctx.member, input.at ?? null, Date.now())),
  /** `canRecord`: whether this installation can keep recordings at all. */
  settings: memberProcedure.query(async ({ ctx }) => {
    const settings = await cohortSettings(ctx.runtime, ctx.member)
    return { ...settings, canRecord: ctx.runtime.media !== null }
  }),
  saveSettings: memberProcedure
    .input(z.object({ ...cohortSettingsSchema.shape, version: z.string().max(64) }))
    .mutation(({ ctx, input }) => saveCohortSettings(ctx.runtime, ctx.member, input)),
  schedulingChoices: memberProcedure.query(({ ctx }) => schedulingChoices(ctx.runtime, ctx.member)),
  takenAt: memberProcedure
    .input(
      z.object({
        scheduledFor: z.int().min(0).max(LATEST),
        minutes: z.int().min(1).max(MOST_MINUTES),
        liveSessionId: z.nullable(idInput),
      }),
    )
    .query(({ ctx, input }) => takenAt(ctx.runtime, ctx.member, input)),
  acts: memberProcedure
    .input(z.object({ cursor: z.uuid().nullish() }))
    .query(({ ctx, input }) => cohortActs(ctx.runtime, ctx.member, input.cursor ?? null)),
  members: memberProcedure.query(({ ctx }) => cohortMembers(ctx.runtime, ctx.member)),
  changeRoles: memberProcedure
    .input(z.object({ changes: z.array(roleChange).min(1).max(MOST_PEOPLE) }))
    .mutation(({ ctx, input }) => changeRoles(ctx.runtime, ctx.member, input.changes)),
  handOver: memberProcedure
    .input(z.object({ toId: idInput, stayAs: z.enum(['supervisor', 'learner']) }))
    .mutation(({ ctx, input }) => handOverCoordination(ctx.runtime, ctx.member, input)),
  removeMembers: memberProcedure
    .input(people)
    .mutation(({ ctx, input }) => removeMembers(ctx.runtime, ctx.member, input.personIds)),
  assignments: memberProcedure
    .input(people)
    .query(({ ctx, input }) => listAssignments(ctx.runtime, ctx.member, input.personIds)),
  shareOut: memberProcedure
    .use(rateLimited({ perSecond: 0.2, burst: 20 }))
    .input(people.extend({ amongIds: people.shape.personIds }))
    .mutation(({ ctx, input }) => shareOut(ctx.runtime, ctx.member, input)),
  letBackIn: memberProcedure
    .input(people)
    .mutation(({ ctx, input }) => letBackIn(ctx.runtime, ctx.member, input.personIds)),
  leave: memberProcedure
    .meta({ purpose: 'ownRights' })
    .mutation(({ ctx }) => leaveCohort(ctx.runtime, ctx.member)),
  joinLinks: memberProcedure.query(({ ctx }) => joinLinks(linking(ctx), ctx.member)),
  renewJoinLink: memberProcedure
    .use(rateLimited(RARE_ACT_RATE))
    .input(role)
    .mutation(({ ctx, input }) => renewJoinLink(linking(ctx), ctx.member, input.role)),
  revokeJoinLink: memberProcedure
    .input(role)
    .mutation(({ ctx, input }) => revokeJoinLink(ctx.runtime, ctx.member, input.role)),
  invitations: memberProcedure.query(({ ctx }) =>
    pendingInvitations(linking(ctx), ctx.member, { isPersona: ctx.person.demo }),
  ),
  invite: memberProcedure
    .use(rateLimited(INVITING_RATE))
    .input(z.object({ invitees: z.array(invitee).min(1).max(mostInvited), language }))
    .mutation(({ ctx, input }) => inviteByAddress(inviting(ctx, input.language), ctx.member, input.invitees)),
  sendInvitationsAgain: memberProcedure
    .use(rateLimited(INVITING_RATE))
    .input(invitations.extend({ language }))
    .mutation(({ ctx, input }) => sendInvitationsAgain(inviting(ctx, input.language), ctx.member, input.ids)),
  changeInvitationRole: memberProcedure
    .input(z.object({ id: z.uuid(), from: roleSchema, to: roleSchema }))
    .mutation(({ ctx, input }) => changeInvitationRole(ctx.runtime, ctx.member, input)),
  withdrawInvitations: memberProcedure
    .input(invitations)
    .mutation(({ ctx, input }) => withdrawInvitations(ctx.runtime, ctx.member, input.ids)),
  restoreInvitations: memberProcedure
    .input(invitations)
    .mutation(({ ctx, input }) => restoreInvitations(ctx.runtime, ctx.member, input.ids)),
  invitation: publicProcedure
    .use(rateLimited(OPENING_RATE))
    .input(token)
    .query(({ ctx, input }) => readInvitation(ctx.runtime, ctx.person, input.token)),
  join: personProcedure
    .use(rateLimited(RARE_ACT_RATE))
    .input(token)
    .mutation(({ ctx, input }) => joinCohort(ctx.runtime, ctx.person, input.token)),
})

function linking<R>({ runtime, origin }: { runtime: R; origin: string }): R & { origin: string } {
  return { ...runtime, origin }
}

type Asking = { runtime: Runtime; origin: string; person: Person }

function inviting({ person: { name, demo: isPersona }, ...ctx }: Asking, language: Locale) {
  return { ...linking(ctx), inviter: { name, language, isPersona } }
}
