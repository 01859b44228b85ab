import type { Shell } from '@/server/shell'

export async function seedDemo(_shell: Shell): Promise<void> {}
