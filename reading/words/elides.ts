/** Whether French shortens « de » before this name (« d’Inès », « de Thomas »), as the `select` of a message takes it. */
export function elides(name: string): 'true' | 'false' {
  const bare = name.normalize('NFD').replace(/\p{Diacritic}/gu, '')
  return /^[aeiouh]/iu.test(bare) ? 'true' : 'false'
}
