/** Whether French shortens « de » before this name: « d’Inès », « de Thomas ». For messages, as a word. */
export function elides(name: string): 'true' | 'false' {
  const bare = name.normalize('NFD').replace(/\p{Diacritic}/gu, '')
  return /^[aeiouh]/iu.test(bare) ? 'true' : 'false'
}
