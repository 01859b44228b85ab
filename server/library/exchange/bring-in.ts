import type { Tx } from '@/db/client'
import { DomainError } from '@/domain/domain-error'
import { type ImportWay, standingOf } from '@/domain/exchange/standing'
import { checkDraft } from '@/domain/library/content-kind'
import type { GivenOwner } from '@/domain/library/item'
import { type ItemEditor, mayGiveTo } from '@/domain/library/item-rights'
import { createItem } from '@/server/library/items/create-item'
import { countChange, removeDraft } from '@/server/library/items/draft-state'
import { takeEditor, takeWritableItem } from '@/server/library/items/take-item'
import { insertVersion, versionOf } from '@/server/library/items/versions'
import { bindToBrief } from '@/server/library/scenario/bind-to-brief'
import type { Membership } from '@/server/people/membership/take-membership'
import type { Runtime } from '@/server/platform/runtime'
import { findKeys, type KeyFound } from './known-items'
import type { Upload, UploadItem } from './read-upload'
import { readUploadApart } from './read-upload-apart'

export type BroughtIn = { index: number; name: string; key: string; version: number | null }

/**
 * Imports the chosen items of a file, all or none, each in the chosen way. Importing a situation gives its brief, and
 * binds as a supervisor's seat does. `version` of the answer: null for a draft.
 * @throws DomainError roleMayNot, fileFaulty for an item that something is wrong with, changedMeanwhile where the way
 * chosen is no longer open, advisesElsewhere to a person who is to advise on the situation, fileUnread, queueFull
 */
export async function bringIn(
  { database: { db }, heavyWork }: Pick<Runtime, 'database' | 'heavyWork'>,
  member: Membership,
  upload: Upload & { owner: GivenOwner; chosen: readonly { index: number; way: ImportWay }[] },
): Promise<BroughtIn[]> {
  const { kind, owner, chosen } = upload
  requireGiver(await takeEditor(db, member), owner)
  const { items } = await readUploadApart(heavyWork, member.personId, upload)
  return db.transaction(async (tx) => {
    const editor = await takeEditor(tx, member)
    requireGiver(editor, owner)
    const wanted = chosen.map(({ index, way }) => {
      const item = items.find((each) => each.index === index)
      if (!item?.content) throw new DomainError('fileFaulty')
      return { item, way }
    })
    const found = await findKeys(tx, editor, { kind, owner, keys: wanted.map(({ item }) => item.key) })
    const brought: BroughtIn[] = []
    for (const { item, way } of wanted) {
      const at = found.get(item.key)
      if (!at) throw new DomainError('fileFaulty')
      const { ways } = standingOf(item.content, item.isDraft ? null : at.known)
      if (!ways.includes(way)) throw new DomainError('changedMeanwhile')
      const made =
        way === 'version'
          ? await addVersion(tx, member, upload, item, at)
          : await add(tx, member, upload, item, at)
      brought.push({ index: item.index, name: item.name, ...made })
    }
    return brought
  })
}

/** @throws DomainError roleMayNot */
export function requireGiver(editor: ItemEditor, owner: GivenOwner): void {
  if (!mayGiveTo(owner, editor)) throw new DomainError('roleMayNot')
}

type Bringing = Upload & { owner: GivenOwner }
type Made = { key: string; version: number | null }

async function add(
  tx: Tx,
  member: Membership,
  { kind, owner }: Bringing,
  item: UploadItem,
  at: KeyFound,
): Promise<Made> {
  const isNew = at.item === null && !item.isDraft
  const source = at.item && !item.isDraft ? { key: at.item.key, version: null, family: at.item.family } : null
  const { key } = await createItem(tx, member, {
    kind,
    owner,
    content: item.content,
    ...(source && { source }),
    ...(isNew && { key: at.newKey, ...(at.family !== null && { family: at.family }) }),
  })
  const family = source?.family ?? (isNew ? at.family : null) ?? key
  if (kind === 'scenario') await bindToBrief(tx, member.personId, family)
  if (item.isDraft) return { key, version: null }
  await publish(tx, member, { kind, key }, item, 1)
  await removeDraft(tx, { kind, key })
  return { key, version: 1 }
}

async function addVersion(
  tx: Tx,
  member: Membership,
  { kind }: Bringing,
  item: UploadItem,
  at: KeyFound,
): Promise<Made> {
  if (!at.item) throw new DomainError('changedMeanwhile')
  const name = { kind, key: at.item.key }
  await takeWritableItem(tx, member, name)
  const version = ((await versionOf(tx, name))?.version ?? 0) + 1
  await publish(tx, member, name, item, version)
  return { key: name.key, version }
}

async function publish(
  tx: Tx,
  { personId: by }: Membership,
  name: { kind: Upload['kind']; key: string },
  { content }: UploadItem,
  version: number,
): Promise<void> {
  const checked = checkDraft(name.kind, content, { key: name.key, version })
  if (checked.version === null) throw new DomainError('fileFaulty')
  await insertVersion(tx, name, { version, by, content: checked.version })
  await countChange(tx, name)
}
